import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** Captured before any poll. */
class CapturedAfterPoll {
  static Future<String> wrap(Future<String> row) {
    return async(() -> await(row));
  }
}
