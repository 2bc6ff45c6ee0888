import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** Assigned anew on every path after the await, the old value is not live. */
class AssignedAnew {
  static Future<String> newest(boolean refresh) {
    return async(
        () -> {
          Rc<String> row = Rc.of("old");
          System.out.println(row.get());
          await(Task.yieldNow());
          row = Rc.of(refresh ? "new" : "newer");
          return row.get();
        });
  }
}
