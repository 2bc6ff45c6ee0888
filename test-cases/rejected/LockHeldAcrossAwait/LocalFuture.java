import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;

/**
 * Also where the future stays on one thread: another task of that thread would enter the monitor
 * too.
 */
class LocalFuture {
  private final Object lock = new Object();

  void load(AsyncRuntime runtime, Future<String> row) throws Exception {
    runtime.blockOn(
        async(
            () -> {
              synchronized (lock) {
                return await(row); // error: LockHeldAcrossAwait
              }
            }));
  }
}
