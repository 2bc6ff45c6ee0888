import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.annotations.NotSend;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** The field's type says that its future stays on its thread. */
class FutureInField {
  final @NotSend Future<Integer> measured =
      async(
          () -> {
            Rc<String> text = Rc.of("order 7");
            await(Task.yieldNow());
            return text.get().length();
          });
}
