import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Released before one await, held at the other. */
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
          String text = await(far); // error: LockHeldAcrossAwait
          lock.unlock();
          return text;
        });
  }
}
