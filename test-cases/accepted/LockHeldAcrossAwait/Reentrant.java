import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Unlocked before the await. */
class Reentrant {
  private final ReentrantLock lock = new ReentrantLock();
  private int loads;

  Future<String> load(Future<String> row) {
    return async(
        () -> {
          lock.lock();
          try {
            loads++;
          } finally {
            lock.unlock();
          }
          return await(row);
        });
  }
}
