import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** One of two is released before the await, the other is not. */
class TwoLocks {
  private final ReentrantLock from = new ReentrantLock();
  private final ReentrantLock to = new ReentrantLock();

  Future<Void> transfer(Future<Integer> amount) {
    return async(
        () -> {
          from.lock();
          to.lock();
          from.unlock();
          await(amount); // error: LockHeldAcrossAwait
          to.unlock();
          return null;
        });
  }
}
