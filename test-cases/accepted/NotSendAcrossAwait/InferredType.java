import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.ArrayList;

/** A local ArrayList moves with its future; it need not be safe to share. */
class InferredType {
  static Future<String> name(Future<String> row) {
    return async(
        () -> {
          var owners = new ArrayList<String>();
          String text = await(row);
          owners.add(text);
          return owners.get(0);
        });
  }
}
