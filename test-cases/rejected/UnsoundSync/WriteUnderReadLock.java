import dev.pinion.annotations.Sync;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The field is written under the lock for reading, which other writers hold at the same time. */
@Sync
final class WriteUnderReadLock { // error: UnsoundSync
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private long hits;

  long hit() {
    lock.readLock().lock();
    try {
      return ++hits;
    } finally {
      lock.readLock().unlock();
    }
  }
}
