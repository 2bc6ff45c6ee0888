import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.rc.Rc;
import dev.pinion.task.LocalSet;
import dev.pinion.task.Task;

/** A LocalSet keeps its tasks on its thread: their futures may hold what they like. */
class LocalSetTask {
  static void start(LocalSet local) {
    local.spawn(
        async(
            () -> {
              Rc<String> text = Rc.of("order 7");
              await(Task.yieldNow());
              return text.get().length();
            }));
  }
}
