import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.ArrayList;
import java.util.List;

/** A loop stands directly in the body. */
class StreamFunction {
  static Future<List<String>> all(List<Future<String>> rows) {
    return async(
        () -> {
          List<String> all = new ArrayList<>();
          for (Future<String> row : rows) {
            all.add(await(row));
          }
          return all;
        });
  }
}
