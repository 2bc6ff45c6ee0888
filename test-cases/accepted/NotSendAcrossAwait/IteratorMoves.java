import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.Task;
import java.util.Iterator;
import java.util.List;

/** A local iterator is not safe to share, but it is Send and moves with its future. */
class IteratorMoves {
  static Future<Integer> sum(List<String> lines) {
    return async(
        () -> {
          Iterator<String> rest = List.copyOf(lines).iterator();
          int sum = 0;
          while (rest.hasNext()) {
            sum += rest.next().length();
            await(Task.yieldNow());
          }
          return sum;
        });
  }
}
