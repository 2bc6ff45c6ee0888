import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** The binding is used before the await only. */
class PatternBinding {
  static Future<Integer> measure(Future<Object> source) {
    return async(
        () -> {
          Object value = await(source);
          if (Rc.of(value) instanceof Rc<Object> held) {
            int count = held.count();
            await(Task.yieldNow());
            return count;
          }
          return 0;
        });
  }
}
