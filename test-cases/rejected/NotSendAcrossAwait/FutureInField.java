import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** A future that enters a field others can see must be Send. */
class FutureInField {
  final Future<Integer> measured =
      async(
          () -> {
            Rc<String> text = Rc.of("order 7");
            await(Task.yieldNow()); // error: NotSendAcrossAwait
            return text.get().length();
          });
}
