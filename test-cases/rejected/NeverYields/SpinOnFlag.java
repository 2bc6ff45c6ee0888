import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** The task that would set the flag may be waiting for this very worker. */
class SpinOnFlag {
  static Future<Void> waitFor(AtomicBoolean ready) {
    return async(
        () -> {
          while (!ready.get()) { // warning: NeverYields
            Thread.onSpinWait();
          }
          return null;
        });
  }
}
