import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.util.ArrayList;
import java.util.List;

/** The list is made after the await. */
class ReceiverOfCall {
  static Future<Integer> collect(Future<String> row) {
    return async(
        () -> {
          String text = await(row);
          List<Rc<String>> rows = new ArrayList<>();
          rows.add(Rc.of(text));
          return rows.size();
        });
  }
}
