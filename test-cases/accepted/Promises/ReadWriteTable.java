import dev.pinion.annotations.Sync;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A table under a read-write lock: reads hold either, writes the write lock. */
@Sync
final class ReadWriteTable {
  private final ReadWriteLock rw = new ReentrantReadWriteLock();
  private final Map<String, String> map = new HashMap<>();

  String get(String k) {
    rw.readLock().lock();
    try {
      return map.get(k);
    } finally {
      rw.readLock().unlock();
    }
  }

  void put(String k, String v) {
    rw.writeLock().lock();
    try {
      map.put(k, v);
    } finally {
      rw.writeLock().unlock();
    }
  }

  Map<String, String> all() {
    rw.readLock().lock();
    try {
      return new HashMap<>(map);
    } finally {
      rw.readLock().unlock();
    }
  }
}
