import dev.pinion.annotations.Sync;

/** Each caller brings a lock of its own, so no two of them exclude one another. */
@Sync
final class LockOfAnother { // error: UnsoundSync
  private int count;

  void add(Object lock) {
    synchronized (lock) {
      count++;
    }
  }
}
