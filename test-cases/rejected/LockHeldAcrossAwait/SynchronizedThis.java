import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** synchronized (this) is a monitor like another. */
class SynchronizedThis {
  private int n;

  Future<Integer> next(Future<Integer> step) {
    return async(
        () -> {
          synchronized (this) {
            n += await(step); // error: LockHeldAcrossAwait
          }
          return n;
        });
  }
}
