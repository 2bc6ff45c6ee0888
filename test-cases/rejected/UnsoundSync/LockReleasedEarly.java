import dev.pinion.annotations.Sync;
import java.util.concurrent.locks.ReentrantLock;

/** The write comes after the unlock. */
@Sync
final class LockReleasedEarly { // error: UnsoundSync
  private final ReentrantLock lock = new ReentrantLock();
  private int count;

  void increment() {
    lock.lock();
    int next = count + 1;
    lock.unlock();
    count = next;
  }
}
