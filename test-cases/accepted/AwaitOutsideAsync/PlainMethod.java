import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** The method returns a future, whose body may await. */
class PlainMethod {
  static Future<Integer> length(Future<String> row) {
    return async(() -> await(row).length());
  }
}
