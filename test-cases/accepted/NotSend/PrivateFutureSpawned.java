import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** The same private future is fine where it stays on the calling thread. */
class PrivateFutureSpawned {
  private static Future<Void> countdown() {
    return async(
        () -> {
          Rc<String> label = Rc.of("lift-off");
          await(Task.yieldNow());
          System.out.println(label.get());
          return null;
        });
  }

  static void start(AsyncRuntime runtime) throws Exception {
    runtime.blockOn(countdown());
  }
}
