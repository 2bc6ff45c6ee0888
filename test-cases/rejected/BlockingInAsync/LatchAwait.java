import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.util.concurrent.CountDownLatch;

/** A latch's await is not ours: it parks the thread. */
class LatchAwait {
  static Future<Void> start(CountDownLatch ready) {
    return async(
        () -> {
          ready.await(); // warning: BlockingInAsync
          return null;
        });
  }
}
