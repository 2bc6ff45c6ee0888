import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** A synchronized method holds its monitor only until it has made the future, which runs later. */
class SynchronizedThis {
  private int made;

  synchronized Future<Integer> next(Future<Integer> step) {
    made++;
    int number = made;
    return async(() -> number + await(step));
  }
}
