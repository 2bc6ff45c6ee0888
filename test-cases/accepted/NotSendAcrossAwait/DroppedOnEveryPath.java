import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** Set to null before the await and not read again, the variable keeps nothing alive. */
class DroppedOnEveryPath {
  static Future<Integer> measure(Future<String> row) {
    return async(
        () -> {
          Rc<String> title = Rc.of("Report");
          int length = title.get().length();
          title = null;
          String text = await(row);
          return length + text.length();
        });
  }
}
