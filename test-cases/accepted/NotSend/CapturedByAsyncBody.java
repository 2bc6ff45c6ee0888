import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** Made inside the body, and gone before it ends, the Rc lives on the worker alone. */
class CapturedByAsyncBody {
  static void start(AsyncRuntime runtime) {
    Future<Integer> length = async(() -> Rc.of("db-1").get().length());
    runtime.spawn(length);
  }
}
