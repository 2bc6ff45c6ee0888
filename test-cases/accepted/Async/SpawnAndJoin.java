import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import java.util.ArrayList;
import java.util.List;

/** Tasks with results, joined in order. */
class SpawnAndJoin {
  static Future<Integer> total(List<Future<Integer>> parts) {
    return async(
        () -> {
          List<JoinHandle<Integer>> handles = new ArrayList<>();
          for (Future<Integer> part : parts) {
            handles.add(Task.spawn(part));
          }
          int total = 0;
          for (JoinHandle<Integer> handle : handles) {
            total += await(handle);
          }
          return total;
        });
  }
}
