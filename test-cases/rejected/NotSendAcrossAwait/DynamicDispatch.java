import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/**
 * Futures of interface methods are Send, as in Rust's async traits: this implementation's is not.
 */
class DynamicDispatch {
  interface Database {
    Future<String> fetch(int id);
  }

  static final class CachedDatabase implements Database {
    @Override
    public Future<String> fetch(int id) {
      return async(
          () -> {
            Rc<String> row = Rc.of("row " + id);
            await(Task.yieldNow()); // error: NotSendAcrossAwait
            return row.get();
          });
    }
  }
}
