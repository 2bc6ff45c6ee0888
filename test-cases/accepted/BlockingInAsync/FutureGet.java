import static dev.pinion.Async.async;

import dev.pinion.future.Future;

/** resultNow() does not wait. */
class FutureGet {
  static Future<String> load(java.util.concurrent.Future<String> row) {
    return async(() -> row.isDone() ? row.resultNow() : "not yet");
  }
}
