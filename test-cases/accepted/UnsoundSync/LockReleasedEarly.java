import dev.pinion.annotations.Sync;
import java.util.concurrent.locks.ReentrantLock;

/** Read and write lie between lock and unlock. */
@Sync
final class LockReleasedEarly {
  private final ReentrantLock lock = new ReentrantLock();
  private int count;

  void increment() {
    lock.lock();
    try {
      count++;
    } finally {
      lock.unlock();
    }
  }
}
