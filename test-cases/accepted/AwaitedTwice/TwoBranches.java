import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** On each path it is awaited once. */
class TwoBranches {
  static Future<String> load(Future<String> row, boolean trim) {
    return async(
        () -> {
          if (trim) {
            return await(row).trim();
          }
          return await(row);
        });
  }
}
