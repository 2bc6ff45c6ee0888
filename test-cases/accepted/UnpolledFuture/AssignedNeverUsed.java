import static dev.pinion.Async.async;

import dev.pinion.future.Future;

/** A name that begins with unused says that the drop is meant. */
class AssignedNeverUsed {
  static Future<String> load(Future<String> row) {
    return async(
        () -> {
          Future<Integer> unusedLength = row.map(String::length);
          return "done";
        });
  }
}
