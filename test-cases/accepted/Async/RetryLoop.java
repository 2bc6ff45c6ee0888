import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.Task;
import java.io.IOException;
import java.util.function.Supplier;

/** A loop with a try around its await. */
class RetryLoop {
  static Future<String> retry(Supplier<Future<String>> call, int times) {
    return async(
        () -> {
          IOException last = null;
          for (int i = 0; i < times; i++) {
            try {
              return await(call.get());
            } catch (IOException e) {
              last = e;
              await(Task.yieldNow());
            }
          }
          throw last == null ? new IllegalArgumentException("times") : last;
        });
  }
}
