import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** A lambda of the type AsyncBody is a body wherever it is handed to async. */
class BodyInVariable {
  static Future<String> load(Future<String> row) {
    dev.pinion.future.AsyncBody<String> body = () -> await(row);
    return async(body);
  }
}
