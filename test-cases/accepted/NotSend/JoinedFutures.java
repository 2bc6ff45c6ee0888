import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;

/** Both halves are Send. */
class JoinedFutures {
  private static Future<Integer> length() {
    return async(() -> "order 7".length());
  }

  static void start(AsyncRuntime runtime, Future<String> name) {
    runtime.spawn(Futures.join(name, length()));
  }
}
