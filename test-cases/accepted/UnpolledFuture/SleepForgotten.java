import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.time.Time;
import java.time.Duration;

/** Now it waits a second. */
class SleepForgotten {
  static Future<Void> retry() {
    return async(
        () -> {
          System.out.println("first");
          await(Time.sleep(Duration.ofSeconds(1)));
          System.out.println("second");
          return null;
        });
  }
}
