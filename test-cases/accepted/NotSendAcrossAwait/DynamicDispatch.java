import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.annotations.NotSend;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/**
 * The interface says that its futures stay on their thread; then its implementations may do as they
 * like.
 */
class DynamicDispatch {
  interface Database {
    @NotSend
    Future<String> fetch(int id);
  }

  static final class CachedDatabase implements Database {
    @Override
    public @NotSend Future<String> fetch(int id) {
      return async(
          () -> {
            Rc<String> row = Rc.of("row " + id);
            await(Task.yieldNow());
            return row.get();
          });
    }
  }
}
