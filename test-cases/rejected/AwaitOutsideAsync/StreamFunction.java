import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.List;

/** A stream calls its functions itself: none of them can be suspended. */
class StreamFunction {
  static String load(Future<String> row) {
    try {
      return await(row); // error: AwaitOutsideAsync
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Future<List<String>> all(List<Future<String>> rows) {
    return async(() -> rows.stream().map(StreamFunction::load).toList());
  }
}
