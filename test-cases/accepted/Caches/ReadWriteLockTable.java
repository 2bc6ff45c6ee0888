import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers share the read lock, writers hold the write lock alone. */
class ReadWriteLockTable {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, String> table = new HashMap<>();

  String get(String key) {
    lock.readLock().lock();
    try {
      return table.get(key);
    } finally {
      lock.readLock().unlock();
    }
  }

  void put(String key, String value) {
    lock.writeLock().lock();
    try {
      table.put(key, value);
    } finally {
      lock.writeLock().unlock();
    }
  }

  void load(ExecutorService pool, List<String> keys) {
    keys.forEach(key -> pool.execute(() -> put(key, "row")));
    pool.execute(() -> System.out.println(get("first")));
  }
}
