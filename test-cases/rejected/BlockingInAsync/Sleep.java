import static dev.pinion.Async.async;

import dev.pinion.future.Future;

/** Thread.sleep stops the worker, and with it every task that waits for it. */
class Sleep {
  static Future<Void> retry() {
    return async(
        () -> {
          Thread.sleep(1000); // warning: BlockingInAsync
          return null;
        });
  }
}
