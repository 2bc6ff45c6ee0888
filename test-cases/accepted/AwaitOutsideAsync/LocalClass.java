import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** The local class is given the text. */
class LocalClass {
  static Future<String> later(Future<String> row) {
    return async(
        () -> {
          record Row(String text) {}
          return new Row(await(row)).text();
        });
  }
}
