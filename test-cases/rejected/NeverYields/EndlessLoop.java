import static dev.pinion.Async.async;

import dev.pinion.future.Future;

/** The worker never gets out of this loop, and no other task gets in. */
class EndlessLoop {
  static Future<Void> count() {
    return async(
        () -> {
          long n = 0;
          while (true) { // warning: NeverYields
            n += n * 31 + 7;
          }
        });
  }
}
