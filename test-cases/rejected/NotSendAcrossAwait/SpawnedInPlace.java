import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** An async body given straight to spawn must be Send, wherever it is written. */
class SpawnedInPlace {
  static void start(AsyncRuntime runtime) {
    runtime.spawn(
        async(
            () -> {
              Rc<String> text = Rc.of("order 7");
              await(Task.yieldNow()); // error: NotSendAcrossAwait
              return text.get().length();
            }));
  }
}
