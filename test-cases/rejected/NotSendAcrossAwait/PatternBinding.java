import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** A pattern binding is a local like any other. */
class PatternBinding {
  static Future<Integer> measure(Future<Object> source) {
    return async(
        () -> {
          Object value = await(source);
          if (Rc.of(value) instanceof Rc<Object> held) {
            await(Task.yieldNow()); // error: NotSendAcrossAwait
            return held.count();
          }
          return 0;
        });
  }
}
