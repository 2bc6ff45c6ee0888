import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;

/** Made once, awaited in each turn. */
class InLoop {
  static Future<Integer> poll(int times) {
    return async(
        () -> {
          Future<Integer> next = Futures.ready(1);
          int sum = 0;
          for (int i = 0; i < times; i++) {
            sum += await(next); // error: AwaitedTwice
          }
          return sum;
        });
  }
}
