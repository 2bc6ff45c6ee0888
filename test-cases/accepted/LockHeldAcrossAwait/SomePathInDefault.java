import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Default speaks only where the lock is held on every path to the await. */
class SomePathInDefault {
  private final ReentrantLock lock = new ReentrantLock();

  Future<String> load(Future<String> row, boolean alone) {
    return async(
        () -> {
          if (alone) {
            lock.lock();
          }
          String text = await(row);
          if (alone) {
            lock.unlock();
          }
          return text;
        });
  }
}
