import dev.pinion.future.Future;

/** Before its first poll a future moves freely. */
class ReturnedAfterPoll {
  static Future<String> slowest(Future<String> left, Future<String> right, boolean leftIsSlow) {
    Future<String> chosen = leftIsSlow ? left : right;
    return chosen;
  }
}
