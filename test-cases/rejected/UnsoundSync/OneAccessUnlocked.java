import dev.pinion.annotations.Sync;

/** Written under the lock, read without it. */
@Sync
final class OneAccessUnlocked { // error: UnsoundSync
  private int count;

  synchronized void increment() {
    count++;
  }

  int count() {
    return count;
  }
}
