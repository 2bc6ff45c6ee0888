import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Released on every path before it awaits, however it is written. */
class ReleasedOnOneBranch {
  private final ReentrantLock lock = new ReentrantLock();

  Future<String> load(Future<String> near, Future<String> far, boolean fast) {
    return async(
        () -> {
          lock.lock();
          if (fast) {
            lock.unlock();
            return await(near);
          }
          lock.unlock();
          return await(far);
        });
  }
}
