import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Any number of tasks hold the read lock at once, and each puts a row. */
class WriteUnderReadLock {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Integer> rows = new HashMap<>();

  void load(ExecutorService pool, List<String> keys) {
    for (String key : keys) {
      pool.execute(() -> put(key)); // error: SharedMutable
    }
  }

  private void put(String key) {
    lock.readLock().lock();
    try {
      rows.put(key, key.length());
    } finally {
      lock.readLock().unlock();
    }
  }
}
