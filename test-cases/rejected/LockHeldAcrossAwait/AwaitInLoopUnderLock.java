import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The lock is taken outside the loop and held through each turn. */
class AwaitInLoopUnderLock {
  private final ReentrantLock lock = new ReentrantLock();

  Future<Integer> sum(List<Future<Integer>> parts) {
    return async(
        () -> {
          int sum = 0;
          lock.lock();
          for (Future<Integer> part : parts) {
            sum += await(part); // error: LockHeldAcrossAwait
          }
          lock.unlock();
          return sum;
        });
  }
}
