import dev.pinion.annotations.Sync;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The field is written under the lock for writing, which one thread holds at a time. */
@Sync
final class WriteUnderReadLock {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private long hits;

  long hit() {
    lock.writeLock().lock();
    try {
      return ++hits;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
