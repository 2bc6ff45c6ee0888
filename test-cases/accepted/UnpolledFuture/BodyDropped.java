import static dev.pinion.Async.async;

import dev.pinion.future.Future;

/** Returned to the caller, who decides. */
class BodyDropped {
  static Future<Void> log(String line) {
    return async(
        () -> {
          System.out.append(line);
          return null;
        });
  }
}
