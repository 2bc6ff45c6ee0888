import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Arc;
import dev.pinion.task.Task;
import java.util.ArrayList;
import java.util.List;

/** Handles of the kind that may move. */
class LoopVariable {
  static Future<Void> close() {
    return async(
        () -> {
          List<Arc<String>> handles = new ArrayList<>();
          handles.add(Arc.of("db-1"));
          for (Arc<String> handle : handles) {
            System.out.println(handle.get());
            await(Task.yieldNow());
          }
          return null;
        });
  }
}
