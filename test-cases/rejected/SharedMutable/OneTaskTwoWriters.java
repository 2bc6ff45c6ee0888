import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import java.util.ArrayList;
import java.util.List;

/** The body of an async task awaits another that it spawned, and writes meanwhile. */
class OneTaskTwoWriters {
  static Future<Integer> start() {
    return async(
        () -> {
          List<String> rows = new ArrayList<>();
          JoinHandle<Integer> counted = Task.spawn(async(() -> rows.size()));
          rows.add("late"); // error: SharedMutable
          return await(counted);
        });
  }
}
