import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.io.IOException;

/** The catch block makes its own. */
class UsedInCatch {
  static Future<String> load(Future<String> row) {
    return async(
        () -> {
          try {
            return await(row);
          } catch (IOException e) {
            Rc<String> fallback = Rc.of("none");
            return fallback.get();
          }
        });
  }
}
