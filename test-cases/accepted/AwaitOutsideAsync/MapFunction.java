import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** An async body awaits one after the other. */
class MapFunction {
  static Future<Integer> load(Future<Integer> id, Future<String> row) {
    return async(() -> await(id) + await(row).length());
  }
}
