import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.util.List;

/** A value from an enclosing block is live inside it. */
class NestedBlock {
  static Future<Void> load(Future<List<String>> rows) {
    return async(
        () -> {
          Rc<String> label = Rc.of("row ");
          {
            for (String row : await(rows)) { // error: NotSendAcrossAwait
              System.out.println(label.get() + row);
            }
          }
          return null;
        });
  }
}
