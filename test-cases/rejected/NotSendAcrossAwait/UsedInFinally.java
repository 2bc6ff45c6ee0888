import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** finally runs after the await, also when the await fails. */
class UsedInFinally {
  static Future<Void> copy(Future<String> row) {
    return async(
        () -> {
          Rc<String> target = Rc.of("file");
          try {
            await(row); // error: NotSendAcrossAwait
          } finally {
            target.close();
          }
          return null;
        });
  }
}
