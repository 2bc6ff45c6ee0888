import dev.pinion.annotations.Sync;

/** The class promises to be safe to share, and counts with a plain int. */
@Sync
final class PlainCounter { // error: UnsoundSync
  private int count;

  void increment() {
    count++;
  }

  int count() {
    return count;
  }
}
