import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** The variable's future is driven here. */
class SpawnedThroughVariable {
  static void start(AsyncRuntime runtime) throws Exception {
    Future<Integer> measured =
        async(
            () -> {
              Rc<String> text = Rc.of("order 7");
              await(Task.yieldNow());
              return text.get().length();
            });
    System.out.println(runtime.blockOn(measured));
  }
}
