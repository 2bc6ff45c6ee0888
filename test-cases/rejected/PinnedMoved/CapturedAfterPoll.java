import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Context;
import dev.pinion.future.Future;

/** The body of another task captures what this one has polled. */
class CapturedAfterPoll {
  static Future<String> wrap(Future<String> row, Context cx) {
    System.out.println(row.poll(cx).isReady());
    return async(() -> await(row)); // error: PinnedMoved
  }
}
