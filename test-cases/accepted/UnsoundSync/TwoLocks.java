import dev.pinion.annotations.Sync;

/** One lock for both. */
@Sync
final class TwoLocks {
  private final Object lock = new Object();
  private String latest = "";

  void set(String text) {
    synchronized (lock) {
      latest = text;
    }
  }

  String get() {
    synchronized (lock) {
      return latest;
    }
  }
}
