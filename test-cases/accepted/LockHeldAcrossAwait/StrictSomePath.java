import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Strict;
import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Every path has released it before. */
@Strict
class StrictSomePath {
  private final ReentrantLock lock = new ReentrantLock();
  private int loads;

  Future<String> load(@Sending Future<String> row, boolean counted) {
    return async(
        () -> {
          if (counted) {
            lock.lock();
            try {
              loads++;
            } finally {
              lock.unlock();
            }
          }
          return await(row);
        });
  }
}
