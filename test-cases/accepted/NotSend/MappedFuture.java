import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.task.Task;

/** The text is Send, so the future is, and the future mapped from it. */
class MappedFuture {
  private static Future<Integer> measure() {
    return async(
        () -> {
          String text = "order 7";
          await(Task.yieldNow());
          return text.length();
        });
  }

  static void start(AsyncRuntime runtime) {
    runtime.spawn(measure().map(n -> n + 1));
  }
}
