import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.locks.Lock;

/** The interface Lock counts as owned by a thread, since nearly all of its implementations are. */
class StaticTypeLock {
  static Future<String> load(Lock lock, Future<String> row) {
    return async(
        () -> {
          lock.lock();
          String text = await(row); // error: LockHeldAcrossAwait
          lock.unlock();
          return text;
        });
  }
}
