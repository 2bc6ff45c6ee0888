import dev.pinion.annotations.Sync;

/** A checked promise. */
class UnneededUnchecked {
  @Sync
  static final class Point {
    private final int x = 1;
    private final int y = 2;

    int sum() {
      return x + y;
    }
  }
}
