import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** The value may be used as often as one likes. */
class SameVariable {
  static Future<String> twice(Future<String> row) {
    return async(
        () -> {
          String text = await(row);
          return text + text;
        });
  }
}
