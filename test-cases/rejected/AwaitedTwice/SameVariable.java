import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** A future ends once: the second await polls what has ended. */
class SameVariable {
  static Future<String> twice(Future<String> row) {
    return async(() -> await(row) + await(row)); // error: AwaitedTwice
  }
}
