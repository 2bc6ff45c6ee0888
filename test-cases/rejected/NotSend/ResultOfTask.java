import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import dev.pinion.rc.Rc;

/** A spawned future's result is read on another thread, so it must be Send. */
class ResultOfTask {
  static void open(AsyncRuntime runtime) {
    runtime.spawn(async(() -> Rc.of("db-1"))); // error: NotSend
  }
}
