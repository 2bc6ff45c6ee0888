import dev.pinion.annotations.Sync;

/** One lock for all callers. */
@Sync
final class LockOfAnother {
  private final Object lock = new Object();
  private int count;

  void add() {
    synchronized (lock) {
      count++;
    }
  }
}
