import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.Task;
import java.util.concurrent.ThreadLocalRandom;

/** After the await another thread may run the body, and draw from the first thread's generator. */
class ThreadLocalRandomKept {
  static Future<Integer> roll() {
    return async(
        () -> {
          ThreadLocalRandom dice = ThreadLocalRandom.current();
          int first = dice.nextInt(6);
          await(Task.yieldNow()); // error: NotSendAcrossAwait
          return first + dice.nextInt(6);
        });
  }
}
