import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;

/** Futures.join drives two futures only when it is driven itself. */
class JoinDropped {
  static Future<Void> both(Future<String> left, Future<String> right) {
    return async(
        () -> {
          Futures.join(left, right); // error: UnpolledFuture
          return null;
        });
  }
}
