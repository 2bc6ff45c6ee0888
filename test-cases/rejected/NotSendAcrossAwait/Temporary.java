import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.util.ArrayList;

/** The list is on the operand stack while the await waits: a temporary counts like a local. */
class Temporary {
  static Future<Void> collect(Future<String> row) {
    return async(
        () -> {
          new ArrayList<Rc<String>>().add(Rc.of(await(row))); // error: NotSendAcrossAwait
          return null;
        });
  }
}
