import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Taken only on the path that does not await. */
class ReleasedOnThePathToAwait {
  private final ReentrantLock lock = new ReentrantLock();
  private String cached;

  Future<String> load(Future<String> row, boolean warm) {
    return async(
        () -> {
          if (warm) {
            lock.lock();
            try {
              return cached;
            } finally {
              lock.unlock();
            }
          }
          return await(row);
        });
  }
}
