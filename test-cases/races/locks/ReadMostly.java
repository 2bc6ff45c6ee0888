import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;

/**
 * What is not found is put into the map under the lock for reading, which any number of threads
 * hold at once. The lock for writing is taken by nobody but clear().
 */
class ReadMostly {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, String> cache = new HashMap<>();
  private final UnaryOperator<String> resolver;

  ReadMostly(UnaryOperator<String> resolver) {
    this.resolver = resolver;
  }

  void warm(ExecutorService pool, List<String> names) {
    names.forEach(name -> pool.execute(() -> resolve(name))); // error: SharedMutable
  }

  private String resolve(String name) {
    lock.readLock().lock();
    try {
      String known = cache.get(name);
      if (known == null) {
        known = resolver.apply(name);
        cache.put(name, known);
      }
      return known;
    } finally {
      lock.readLock().unlock();
    }
  }

  void clear() {
    lock.writeLock().lock();
    try {
      cache.clear();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
