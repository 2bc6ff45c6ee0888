import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A field holds the half of the lock for reading: the total is changed under that. */
class ReadHalfInField {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Lock reading = lock.readLock();
  private long total;

  void start(ExecutorService pool, List<String> keys) {
    for (String key : keys) {
      pool.execute(() -> add(key)); // error: SharedMutable
    }
  }

  private void add(String key) {
    reading.lock();
    try {
      total += key.length();
    } finally {
      reading.unlock();
    }
  }
}
