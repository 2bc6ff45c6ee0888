import dev.pinion.annotations.Strict;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The total is changed under the half for writing, and read under the half for reading. */
@Strict
class ReadHalfInField {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Lock reading = lock.readLock();
  private final Lock writing = lock.writeLock();
  private long total;

  void start(ExecutorService pool, List<String> keys) {
    for (String key : keys) {
      pool.execute(() -> add(key));
    }
    pool.execute(() -> System.out.println(total()));
  }

  private void add(String key) {
    writing.lock();
    try {
      total += key.length();
    } finally {
      writing.unlock();
    }
  }

  private long total() {
    reading.lock();
    try {
      return total;
    } finally {
      reading.unlock();
    }
  }
}
