import dev.pinion.annotations.Sync;

/** The innermost class uses nothing of the objects around it. */
final class InnerOfInner {
  private int count;

  final class Middle {
    @Sync
    final class Inner {
      int next() {
        return 1;
      }
    }
  }

  int next() {
    return count++;
  }
}
