import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.Task;

/** It yields in each turn. */
class EndlessLoop {
  static Future<Void> count() {
    return async(
        () -> {
          long n = 0;
          while (true) {
            n += n * 31 + 7;
            await(Task.yieldNow());
          }
        });
  }
}
