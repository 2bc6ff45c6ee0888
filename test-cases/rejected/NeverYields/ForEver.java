import static dev.pinion.Async.async;

import dev.pinion.future.Future;

/** for (;;) is the same loop. */
class ForEver {
  static Future<Void> hash() {
    return async(
        () -> {
          int h = 1;
          for (; ; ) { // warning: NeverYields
            h = h * 31 + 1;
          }
        });
  }
}
