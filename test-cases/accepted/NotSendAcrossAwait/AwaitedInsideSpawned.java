import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.Task;

/** The inner body keeps text only. */
class AwaitedInsideSpawned {
  static Future<Integer> outer() {
    return async(
        () -> {
          Future<Integer> inner =
              async(
                  () -> {
                    String text = "order 7";
                    await(Task.yieldNow());
                    return text.length();
                  });
          return await(inner);
        });
  }
}
