import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;
import java.util.List;

/** Each turn makes its own and is done with it before the await. */
class Loop {
  static Future<Void> poll(List<String> hosts) {
    return async(
        () -> {
          for (String host : hosts) {
            Rc<String> label = Rc.of("host ");
            System.out.println(label.get() + host);
            await(Task.yieldNow());
          }
          return null;
        });
  }
}
