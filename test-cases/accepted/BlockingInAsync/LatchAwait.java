import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.util.concurrent.CountDownLatch;

/** Counting down never waits. */
class LatchAwait {
  static Future<Void> start(CountDownLatch ready) {
    return async(
        () -> {
          ready.countDown();
          return null;
        });
  }
}
