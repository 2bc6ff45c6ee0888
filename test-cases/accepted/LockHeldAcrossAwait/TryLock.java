import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** On the branch where tryLock failed nothing is held. */
class TryLock {
  private final ReentrantLock lock = new ReentrantLock();

  Future<String> load(Future<String> row) {
    return async(
        () -> {
          if (lock.tryLock()) {
            lock.unlock();
            return "free";
          }
          return await(row);
        });
  }
}
