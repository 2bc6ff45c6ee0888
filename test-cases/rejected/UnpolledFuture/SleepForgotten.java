import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import dev.pinion.time.Time;
import java.time.Duration;

/** Time.sleep makes a future; this body does not wait. */
class SleepForgotten {
  static Future<Void> retry() {
    return async(
        () -> {
          System.out.println("first");
          Time.sleep(Duration.ofSeconds(1)); // error: UnpolledFuture
          System.out.println("second");
          return null;
        });
  }
}
