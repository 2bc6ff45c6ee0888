import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One task at a time holds the write lock and puts a row; readers hold the read lock. */
class WriteUnderReadLock {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Integer> rows = new HashMap<>();

  void load(ExecutorService pool, List<String> keys) {
    for (String key : keys) {
      pool.execute(() -> put(key));
    }
    look(pool, keys);
  }

  private void put(String key) {
    lock.writeLock().lock();
    try {
      rows.put(key, key.length());
    } finally {
      lock.writeLock().unlock();
    }
  }

  void look(ExecutorService pool, List<String> keys) {
    for (String key : keys) {
      pool.execute(() -> System.out.println(get(key)));
    }
  }

  private Integer get(String key) {
    lock.readLock().lock();
    try {
      return rows.get(key);
    } finally {
      lock.readLock().unlock();
    }
  }
}
