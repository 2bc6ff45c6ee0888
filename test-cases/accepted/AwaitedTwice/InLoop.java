import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;

/** Made anew in each turn. */
class InLoop {
  static Future<Integer> poll(int times) {
    return async(
        () -> {
          int sum = 0;
          for (int i = 0; i < times; i++) {
            Future<Integer> next = Futures.ready(1);
            sum += await(next);
          }
          return sum;
        });
  }
}
