import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** blockOn takes any future: it stays on the calling thread. */
class SpawnedInPlace {
  static void start(AsyncRuntime runtime) throws Exception {
    runtime.blockOn(
        async(
            () -> {
              Rc<String> text = Rc.of("order 7");
              await(Task.yieldNow());
              return text.get().length();
            }));
  }
}
