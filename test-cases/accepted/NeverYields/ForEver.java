import static dev.pinion.Async.async;

import dev.pinion.future.Future;

/** A bounded loop ends by itself. */
class ForEver {
  static Future<Integer> hash(int times) {
    return async(
        () -> {
          int h = 1;
          for (int i = 0; i < times; i++) {
            h = h * 31 + 1;
          }
          return h;
        });
  }
}
