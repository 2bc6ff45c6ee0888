import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** An ordinary method cannot be suspended. */
class PlainMethod {
  static int length(Future<String> row) throws Exception {
    return await(row).length(); // error: AwaitOutsideAsync
  }
}
