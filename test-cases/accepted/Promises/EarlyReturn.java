import dev.pinion.annotations.Sync;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A return inside of try, and a lock that is taken twice. */
@Sync
final class EarlyReturn {
  private final Lock lock = new ReentrantLock();
  private int n;

  int get() {
    lock.lock();
    try {
      if (n > 3) {
        return n;
      }
      n++;
    } finally {
      lock.unlock();
    }
    return -1;
  }

  void two() {
    lock.lock();
    try {
      n++;
    } finally {
      lock.unlock();
    }
    System.out.println("between");
    lock.lock();
    try {
      n--;
    } finally {
      lock.unlock();
    }
  }
}
