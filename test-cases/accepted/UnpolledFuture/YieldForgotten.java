import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.Task;

/** Here it yields at each turn. */
class YieldForgotten {
  static Future<Long> sum(int n) {
    return async(
        () -> {
          long sum = 0;
          for (int i = 0; i < n; i++) {
            sum += i;
            await(Task.yieldNow());
          }
          return sum;
        });
  }
}
