import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** The inner body is part of the outer task, and moves with it. */
class AwaitedInsideSpawned {
  static Future<Integer> outer() {
    return async(
        () -> {
          Future<Integer> inner =
              async(
                  () -> {
                    Rc<String> text = Rc.of("order 7");
                    await(Task.yieldNow()); // error: NotSendAcrossAwait
                    return text.get().length();
                  });
          return await(inner);
        });
  }
}
