import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.util.List;

/** The block ends before the await, and with it the Rc. */
class NestedBlock {
  static Future<Void> load(Future<List<String>> rows) {
    return async(
        () -> {
          {
            Rc<String> label = Rc.of("rows:");
            System.out.println(label.get());
          }
          for (String row : await(rows)) {
            System.out.println(row);
          }
          return null;
        });
  }
}
