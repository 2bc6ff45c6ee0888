import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Strict;
import dev.pinion.future.Future;
import java.util.concurrent.locks.ReentrantLock;

/** Strict: a lock that is held on some path to the await is too much. */
@Strict
class StrictSomePath {
  private final ReentrantLock lock = new ReentrantLock();

  Future<String> load(@Sending Future<String> row, boolean alone) {
    return async(
        () -> {
          if (alone) {
            lock.lock();
          }
          String text = await(row); // error: LockHeldAcrossAwait
          if (alone) {
            lock.unlock();
          }
          return text;
        });
  }
}
