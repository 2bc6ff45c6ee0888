import dev.pinion.future.Future;

/** map makes a new future; dropping it drops both. */
class MapDropped {
  static void print(Future<String> row) {
    row.map(String::length); // error: UnpolledFuture
  }
}
