import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.util.ArrayList;

/** var changes nothing: the type is what was assigned. */
class InferredType {
  static Future<String> name(Future<String> row) {
    return async(
        () -> {
          var owners = new ArrayList<Rc<String>>();
          String text = await(row); // error: NotSendAcrossAwait
          owners.add(Rc.of(text));
          return owners.get(0).get();
        });
  }
}
