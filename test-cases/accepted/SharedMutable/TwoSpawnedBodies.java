import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;

/** Each returns its part, and the joiner puts them together. */
class TwoSpawnedBodies {
  static Future<String> start(AsyncRuntime runtime) {
    JoinHandle<String> left = runtime.spawn(async(() -> "left"));
    JoinHandle<String> right = runtime.spawn(async(() -> "right"));
    return async(() -> await(left) + await(right));
  }
}
