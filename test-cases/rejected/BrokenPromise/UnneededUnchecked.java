import dev.pinion.annotations.Sync;

/** The class would pass without: an idle claim hides the day when it no longer does. */
class UnneededUnchecked {
  @Sync(unchecked = "immutable")
  static final class Point { // warning: BrokenPromise
    private final int x = 1;
    private final int y = 2;

    int sum() {
      return x + y;
    }
  }
}
