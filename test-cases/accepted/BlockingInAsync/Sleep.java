import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.time.Time;
import java.time.Duration;

/** Time.sleep gives the worker back. */
class Sleep {
  static Future<Void> retry() {
    return async(
        () -> {
          await(Time.sleep(Duration.ofSeconds(1)));
          return null;
        });
  }
}
