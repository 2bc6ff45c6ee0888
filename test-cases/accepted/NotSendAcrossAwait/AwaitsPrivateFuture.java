import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.Task;

/** The private future keeps only text. */
class AwaitsPrivateFuture {
  private static Future<Integer> local() {
    return async(
        () -> {
          String text = "order 7";
          await(Task.yieldNow());
          return text.length();
        });
  }

  static Future<Integer> outer() {
    return async(() -> 1 + await(local()));
  }
}
