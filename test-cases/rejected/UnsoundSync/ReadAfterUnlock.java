import dev.pinion.annotations.Sync;
import java.util.concurrent.locks.ReentrantLock;

/** The lock is released before the counter is read. */
@Sync
final class ReadAfterUnlock { // error: UnsoundSync
  private final ReentrantLock lock = new ReentrantLock();
  private int count;

  int next() {
    lock.lock();
    try {
      count++;
    } finally {
      lock.unlock();
    }
    return count;
  }
}
