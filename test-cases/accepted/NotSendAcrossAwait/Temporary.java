import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.util.ArrayList;

/** Awaited first, then the temporary is made. */
class Temporary {
  static Future<Void> collect(Future<String> row) {
    return async(
        () -> {
          String text = await(row);
          new ArrayList<Rc<String>>().add(Rc.of(text));
          return null;
        });
  }
}
