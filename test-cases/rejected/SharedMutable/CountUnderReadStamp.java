import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.StampedLock;

/** A stamp for reading does not keep other readers out, so they count in it at the same time. */
class CountUnderReadStamp {
  private final StampedLock lock = new StampedLock();
  private int seen;

  void start(ExecutorService pool, List<String> keys) {
    for (String key : keys) {
      pool.execute(() -> see(key)); // error: SharedMutable
    }
  }

  private void see(String key) {
    long stamp = lock.readLock();
    try {
      if (!key.isEmpty()) {
        seen++;
      }
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
