import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;

/** The body awaits it. */
class FutureOfFuture {
  static Future<String> fetch() {
    return Futures.ready("row");
  }

  static void start(AsyncRuntime runtime) {
    runtime.spawn(async(() -> await(fetch())));
  }
}
