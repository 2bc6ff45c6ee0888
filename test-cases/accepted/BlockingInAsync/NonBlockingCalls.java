import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;

/** poll, offer and tryAcquire answer at once. */
class NonBlockingCalls {
  static Future<String> next(BlockingQueue<String> queue, Semaphore permits) {
    return async(
        () -> {
          if (!permits.tryAcquire()) {
            return "busy";
          }
          try {
            String row = queue.poll();
            return queue.offer("next") ? row : "full";
          } finally {
            permits.release();
          }
        });
  }
}
