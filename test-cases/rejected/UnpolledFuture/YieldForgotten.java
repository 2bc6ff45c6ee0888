import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import dev.pinion.task.Task;

/** yieldNow yields only where it is awaited. */
class YieldForgotten {
  static Future<Long> sum(int n) {
    return async(
        () -> {
          long sum = 0;
          for (int i = 0; i < n; i++) {
            sum += i;
            Task.yieldNow(); // error: UnpolledFuture
          }
          return sum;
        });
  }
}
