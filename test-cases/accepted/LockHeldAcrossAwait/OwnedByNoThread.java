import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.StampedLock;

/** A Semaphore's permit and a StampedLock's stamp belong to no thread. */
class OwnedByNoThread {
  private final Semaphore permits = new Semaphore(4);
  private final StampedLock lock = new StampedLock();

  Future<String> permitted(Future<String> row) {
    return async(
        () -> {
          if (!permits.tryAcquire()) {
            return "busy";
          }
          try {
            return await(row);
          } finally {
            permits.release();
          }
        });
  }

  Future<String> stamped(Future<String> row) {
    return async(
        () -> {
          long stamp = lock.tryReadLock();
          try {
            return await(row);
          } finally {
            lock.unlockRead(stamp);
          }
        });
  }
}
