import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** The future takes a detour through a local variable. */
class SpawnedThroughVariable {
  static void start(AsyncRuntime runtime) {
    Future<Integer> measured =
        async(
            () -> {
              Rc<String> text = Rc.of("order 7");
              await(Task.yieldNow()); // error: NotSendAcrossAwait
              return text.get().length();
            });
    runtime.spawn(measured);
  }
}
