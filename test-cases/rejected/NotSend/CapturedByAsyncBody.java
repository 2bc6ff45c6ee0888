import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/**
 * An async body captures as a lambda does, and a spawned future moves to a worker with its
 * captures.
 */
class CapturedByAsyncBody {
  static void start(AsyncRuntime runtime) {
    Rc<String> host = Rc.of("db-1");
    Future<Integer> length = async(() -> host.get().length());
    runtime.spawn(length); // error: NotSend
  }
}
