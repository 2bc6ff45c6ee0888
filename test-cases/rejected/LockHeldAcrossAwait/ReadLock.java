import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Read locks are counted per thread. */
class ReadLock {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  Future<String> load(Future<String> row) {
    return async(
        () -> {
          lock.readLock().lock();
          try {
            return await(row); // error: LockHeldAcrossAwait
          } finally {
            lock.readLock().unlock();
          }
        });
  }
}
