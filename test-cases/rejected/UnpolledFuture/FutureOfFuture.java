import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;

/**
 * The lambda's value is a future that nobody awaits: the outer one is ready at once, the inner
 * never runs.
 */
class FutureOfFuture {
  static Future<String> fetch() {
    return Futures.ready("row");
  }

  static void start(AsyncRuntime runtime) {
    runtime.spawn(async(() -> fetch())); // error: UnpolledFuture
  }
}
