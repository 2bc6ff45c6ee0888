import dev.pinion.annotations.Sync;

/** The innermost class reaches the counter of the outermost through both of its outer objects. */
final class InnerOfInner {
  private int count;

  final class Middle {
    @Sync
    final class Inner { // error: UnsoundSync
      int next() {
        return count++;
      }
    }
  }
}
