import dev.pinion.annotations.Sync;
import java.util.concurrent.locks.ReentrantLock;

/** The counter is read while the lock is held. */
@Sync
final class ReadAfterUnlock {
  private final ReentrantLock lock = new ReentrantLock();
  private int count;

  int next() {
    lock.lock();
    try {
      count++;
      return count;
    } finally {
      lock.unlock();
    }
  }
}
