import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.util.ArrayList;
import java.util.List;

/** a.add(await(f)) evaluates a before the await and uses it after. */
class ReceiverOfCall {
  static Future<Integer> collect(Future<String> row) {
    return async(
        () -> {
          List<Rc<String>> rows = new ArrayList<>();
          rows.add(Rc.of(await(row))); // error: NotSendAcrossAwait
          return rows.size();
        });
  }
}
