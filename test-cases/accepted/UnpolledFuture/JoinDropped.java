import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;

/** Awaited together. */
class JoinDropped {
  static Future<Void> both(Future<String> left, Future<String> right) {
    return async(
        () -> {
          await(Futures.join(left, right));
          return null;
        });
  }
}
