import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Both are released. */
class TwoLocks {
  private final ReentrantLock from = new ReentrantLock();
  private final ReentrantLock to = new ReentrantLock();

  Future<Void> transfer(Future<Integer> amount) {
    return async(
        () -> {
          from.lock();
          to.lock();
          to.unlock();
          from.unlock();
          await(amount);
          return null;
        });
  }
}
