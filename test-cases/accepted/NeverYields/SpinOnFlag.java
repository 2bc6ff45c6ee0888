import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.Task;
import java.util.concurrent.atomic.AtomicBoolean;

/** Waiting in turns. */
class SpinOnFlag {
  static Future<Void> waitFor(AtomicBoolean ready) {
    return async(
        () -> {
          while (!ready.get()) {
            await(Task.yieldNow());
          }
          return null;
        });
  }
}
