import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** Each await belongs to the body directly around it. */
class NestedBodies {
  static Future<Integer> load(Future<String> row, Future<Integer> more) {
    return async(
        () -> {
          Future<Integer> length = async(() -> await(row).length());
          return await(length) + await(more);
        });
  }
}
