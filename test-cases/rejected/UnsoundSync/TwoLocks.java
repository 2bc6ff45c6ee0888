import dev.pinion.annotations.Sync;

/** Readers take one lock, writers another. */
@Sync
final class TwoLocks { // error: UnsoundSync
  private final Object readers = new Object();
  private final Object writers = new Object();
  private String latest = "";

  void set(String text) {
    synchronized (writers) {
      latest = text;
    }
  }

  String get() {
    synchronized (readers) {
      return latest;
    }
  }
}
