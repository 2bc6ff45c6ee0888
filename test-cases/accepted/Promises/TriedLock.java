import dev.pinion.annotations.Sync;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** tryLock: the lock is held where the answer was yes. */
@Sync
final class TriedLock {
  private final Lock lock = new ReentrantLock();
  private int n;

  boolean inc() {
    if (!lock.tryLock()) {
      return false;
    }
    try {
      n++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  boolean inc2() {
    if (lock.tryLock()) {
      try {
        n++;
      } finally {
        lock.unlock();
      }
      return true;
    }
    return false;
  }
}
