import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** Private methods are judged by their bodies: this future keeps an Rc across its await. */
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

  static void start(AsyncRuntime runtime) {
    runtime.spawn(countdown()); // error: NotSend
  }
}
