import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.Task;
import java.util.concurrent.ThreadLocalRandom;

/** Asked for anew after the await. */
class ThreadLocalRandomKept {
  static Future<Integer> roll() {
    return async(
        () -> {
          int first = ThreadLocalRandom.current().nextInt(6);
          await(Task.yieldNow());
          return first + ThreadLocalRandom.current().nextInt(6);
        });
  }
}
