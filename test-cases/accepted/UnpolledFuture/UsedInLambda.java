import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** A use inside a nested body is a use. */
class UsedInLambda {
  static Future<Integer> load(Future<String> row) {
    Future<Integer> length = row.map(String::length);
    return async(() -> 1 + await(length));
  }
}
