import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** A ReentrantLock must be unlocked by the thread that locked it. */
class Reentrant {
  private final ReentrantLock lock = new ReentrantLock();

  Future<String> load(Future<String> row) {
    return async(
        () -> {
          lock.lock();
          try {
            return await(row); // error: LockHeldAcrossAwait
          } finally {
            lock.unlock();
          }
        });
  }
}
