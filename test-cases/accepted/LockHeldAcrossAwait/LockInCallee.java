import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** A method that locks and unlocks by itself holds nothing when it returns. */
class LockInCallee {
  private final Object lock = new Object();
  private int hits;

  private int hit() {
    synchronized (lock) {
      return ++hits;
    }
  }

  Future<Integer> load(Future<Integer> base) {
    return async(() -> hit() + await(base));
  }
}
