import static dev.pinion.Async.async;

import dev.pinion.future.Future;

/** A variable that nobody reads is a dropped future with a name. */
class AssignedNeverUsed {
  static Future<String> load(Future<String> row) {
    return async(
        () -> {
          Future<Integer> length = row.map(String::length); // error: UnpolledFuture
          return "done";
        });
  }
}
