import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** A local class inside the body: its methods are called by others. */
class LocalClass {
  static Future<String> later(Future<String> row) {
    return async(
        () -> {
          class Row {
            String text() throws Exception {
              return await(row); // error: AwaitOutsideAsync
            }
          }
          return new Row().text();
        });
  }
}
