import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Released as often as it was taken. */
class TakenTwice {
  private final ReentrantLock lock = new ReentrantLock();

  Future<Void> save(Future<Void> write, int rows) {
    return async(
        () -> {
          lock.lock();
          for (int i = 0; i < rows; i++) {
            lock.lock();
            lock.unlock();
          }
          lock.unlock();
          await(write);
          return null;
        });
  }
}
