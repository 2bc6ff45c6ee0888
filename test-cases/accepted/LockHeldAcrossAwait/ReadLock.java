import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.StampedLock;

/** A StampedLock's stamp may be handed to another thread. */
class ReadLock {
  private final StampedLock lock = new StampedLock();

  Future<String> load(Future<String> row) {
    return async(
        () -> {
          long stamp = lock.readLock();
          try {
            return await(row);
          } finally {
            lock.unlockRead(stamp);
          }
        });
  }
}
