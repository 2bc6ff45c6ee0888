import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.io.IOException;

/** The catch block is a path out of the await. */
class UsedInCatch {
  static Future<String> load(Future<String> row) {
    return async(
        () -> {
          Rc<String> fallback = Rc.of("none");
          try {
            return await(row); // error: NotSendAcrossAwait
          } catch (IOException e) {
            return fallback.get();
          }
        });
  }
}
