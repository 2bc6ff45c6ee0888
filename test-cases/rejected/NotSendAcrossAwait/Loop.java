import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;
import java.util.List;

/** In a loop the next turn uses what this turn's await has kept. */
class Loop {
  static Future<Void> poll(List<String> hosts) {
    return async(
        () -> {
          Rc<String> label = Rc.of("host ");
          for (String host : hosts) {
            System.out.println(label.get() + host);
            await(Task.yieldNow()); // error: NotSendAcrossAwait
          }
          return null;
        });
  }
}
