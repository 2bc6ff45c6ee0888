import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.Task;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** The variable may hold any random, but it holds the one of the thread that began. */
class RandomOfThisThread {
  static Future<Integer> dice() {
    return async(
        () -> {
          Random random = ThreadLocalRandom.current();
          await(Task.yieldNow()); // error: NotSendAcrossAwait
          return random.nextInt(6);
        });
  }
}
