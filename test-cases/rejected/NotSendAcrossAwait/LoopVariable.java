import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * The loop's hidden iterator is live across the await, and it iterates over thread-bound handles.
 */
class LoopVariable {
  static Future<Void> close() {
    return async(
        () -> {
          List<Rc<String>> handles = new ArrayList<>();
          handles.add(Rc.of("db-1"));
          for (Rc<String> handle : handles) {
            System.out.println(handle.get());
            await(Task.yieldNow()); // error: NotSendAcrossAwait
          }
          return null;
        });
  }
}
