import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.Task;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** A random of its own goes along; the one of a thread is asked for where it is used. */
class RandomOfThisThread {
  static Future<Integer> dice() {
    return async(
        () -> {
          Random random = new Random();
          await(Task.yieldNow());
          return random.nextInt(6);
        });
  }

  static Future<Integer> threadsOwn() {
    return async(
        () -> {
          await(Task.yieldNow());
          Random random = ThreadLocalRandom.current();
          return random.nextInt(6);
        });
  }
}
