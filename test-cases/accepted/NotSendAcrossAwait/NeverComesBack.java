import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.util.List;

/**
 * The await is followed by a return on every path, so the handle after the loop is another path's.
 */
class NeverComesBack {
  static Future<String> find(List<Future<String>> rows) {
    return async(
        () -> {
          Rc<String> none = Rc.of("none");
          for (Future<String> row : rows) {
            return await(row);
          }
          return none.get();
        });
  }
}
