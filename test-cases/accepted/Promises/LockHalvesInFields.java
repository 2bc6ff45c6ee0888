import dev.pinion.annotations.Sync;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The two halves of a read-write lock, each kept in a field of its own. */
@Sync
final class LockHalvesInFields {
  private final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
  private final Lock read = rw.readLock();
  private final Lock write = rw.writeLock();
  private final Map<String, String> map = new HashMap<>();

  String get(String k) {
    read.lock();
    try {
      return map.get(k);
    } finally {
      read.unlock();
    }
  }

  void put(String k, String v) {
    write.lock();
    try {
      map.put(k, v);
    } finally {
      write.unlock();
    }
  }
}
