import dev.pinion.annotations.Sync;

/** A private lock object. */
@Sync
final class PrivateLock {
  private int value;
  private final Object lock = new Object();

  void set(int v) {
    synchronized (lock) {
      value = v;
    }
  }

  int get() {
    synchronized (lock) {
      return value;
    }
  }
}
