import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/**
 * The future that is awaited is part of the task that awaits it: if it cannot move, neither can the
 * task.
 */
class AwaitsPrivateFuture {
  private static Future<Integer> local() {
    return async(
        () -> {
          Rc<String> text = Rc.of("order 7");
          await(Task.yieldNow());
          return text.get().length();
        });
  }

  static Future<Integer> outer() {
    return async(() -> 1 + await(local())); // error: NotSendAcrossAwait
  }
}
