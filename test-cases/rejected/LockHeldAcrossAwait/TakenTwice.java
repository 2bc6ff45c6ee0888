import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Taken twice and released once: it is still held. */
class TakenTwice {
  private final ReentrantLock lock = new ReentrantLock();

  Future<Void> save(Future<Void> write) {
    return async(
        () -> {
          lock.lock();
          lock.lock();
          lock.unlock();
          await(write); // error: LockHeldAcrossAwait
          lock.unlock();
          return null;
        });
  }
}
