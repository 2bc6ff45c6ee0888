import static dev.pinion.Async.async;

import dev.pinion.future.Future;

/** get() of java.util.concurrent waits on this thread. */
class FutureGet {
  static Future<String> load(java.util.concurrent.Future<String> row) {
    return async(() -> row.get()); // warning: BlockingInAsync
  }
}
