import dev.pinion.future.Future;

/** A future that is cancelled explicitly was not forgotten. */
class CancelledAtOnce {
  static void give(Future<String> row) {
    Future<Integer> length = row.map(String::length);
    length.cancel();
  }
}
