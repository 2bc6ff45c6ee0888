import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** The function of map is ordinary code that runs inside a poll. */
class MapFunction {
  static int length(Future<String> row) {
    try {
      return await(row).length(); // error: AwaitOutsideAsync
    } catch (Exception e) {
      return 0;
    }
  }

  static Future<Integer> load(Future<Integer> id, Future<String> row) {
    return id.map(n -> n + length(row));
  }
}
