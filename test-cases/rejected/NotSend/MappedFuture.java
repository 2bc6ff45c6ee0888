import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** A combinator's future is Send if what it was made from is. */
class MappedFuture {
  private static Future<Integer> measure() {
    return async(
        () -> {
          Rc<String> text = Rc.of("order 7");
          await(Task.yieldNow());
          return text.get().length();
        });
  }

  static void start(AsyncRuntime runtime) {
    runtime.spawn(measure().map(n -> n + 1)); // error: NotSend
  }
}
