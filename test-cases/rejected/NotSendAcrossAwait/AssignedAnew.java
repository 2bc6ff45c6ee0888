import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** Assigned anew on one path only: on the other the old value is used after the await. */
class AssignedAnew {
  static Future<String> newest(boolean refresh) {
    return async(
        () -> {
          Rc<String> row = Rc.of("old");
          await(Task.yieldNow()); // error: NotSendAcrossAwait
          if (refresh) {
            row = Rc.of("new");
          }
          return row.get();
        });
  }
}
