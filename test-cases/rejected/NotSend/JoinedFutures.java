import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** Two futures driven as one: if either is bound to its thread, so is the pair. */
class JoinedFutures {
  private static Future<Integer> local() {
    return async(
        () -> {
          Rc<String> text = Rc.of("order 7");
          await(Task.yieldNow());
          return text.get().length();
        });
  }

  static void start(AsyncRuntime runtime, Future<String> name) {
    runtime.spawn(Futures.join(name, local())); // error: NotSend
  }
}
