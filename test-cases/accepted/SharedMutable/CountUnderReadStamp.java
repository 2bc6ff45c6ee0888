import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.StampedLock;

/** Counted under a stamp for writing; read under one for reading, or without if nobody wrote. */
class CountUnderReadStamp {
  private final StampedLock lock = new StampedLock();
  private int seen;

  void start(ExecutorService pool, List<String> keys) {
    for (String key : keys) {
      pool.execute(() -> see(key));
    }
    pool.execute(() -> System.out.println(seen()));
  }

  private void see(String key) {
    long stamp = lock.writeLock();
    try {
      if (!key.isEmpty()) {
        seen++;
      }
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private int seen() {
    long stamp = lock.tryOptimisticRead();
    int now = seen;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        now = seen;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return now;
  }
}
