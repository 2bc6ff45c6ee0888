import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Taken and released inside each turn, between the awaits. */
class AwaitInLoopUnderLock {
  private final ReentrantLock lock = new ReentrantLock();
  private int sum;

  Future<Void> sum(List<Future<Integer>> parts) {
    return async(
        () -> {
          for (Future<Integer> part : parts) {
            int n = await(part);
            lock.lock();
            sum += n;
            lock.unlock();
          }
          return null;
        });
  }
}
