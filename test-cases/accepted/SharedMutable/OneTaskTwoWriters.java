import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import java.util.ArrayList;
import java.util.List;

/** Awaiting the handle is a join. */
class OneTaskTwoWriters {
  static Future<Integer> start() {
    return async(
        () -> {
          List<String> rows = new ArrayList<>();
          JoinHandle<Integer> counted = Task.spawn(async(() -> rows.size()));
          int n = await(counted);
          rows.add("late");
          return n + rows.size();
        });
  }
}
