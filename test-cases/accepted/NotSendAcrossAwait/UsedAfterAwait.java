import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** The last use stands before the await: there the Rc is dropped. */
class UsedAfterAwait {
  static Future<Integer> report(Future<String> row) {
    return async(
        () -> {
          Rc<String> title = Rc.of("Report");
          int length = title.get().length();
          String text = await(row);
          return length + text.length();
        });
  }
}
