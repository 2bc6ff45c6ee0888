import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;

/** The lock is let go too early, is held in the method only, or in the block of the guard only. */
final class LockHelpers {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Integer> counts = new HashMap<>();

  void tooEarly(ExecutorService pool) {
    for (int i = 0; i < 3; i++) {
      pool.execute(
          () -> {
            lock();
            unlock();
            counts.merge("a", 1, Integer::sum); // error: SharedMutable
          });
    }
  }

  private void lock() {
    lock.lock();
  }

  private void unlock() {
    lock.unlock();
  }

  void behindTheMethod(ExecutorService pool) {
    for (int i = 0; i < 3; i++) {
      pool.execute(
          () -> {
            look();
            counts.merge("b", 1, Integer::sum); // error: SharedMutable
          });
    }
  }

  private synchronized void look() {
    System.out.println(counts.size());
  }

  void behindTheGuard(ExecutorService pool) {
    for (int i = 0; i < 3; i++) {
      pool.submit(
          () -> {
            try (AutoCloseable guard = guard()) {
              System.out.println(guard);
            }
            counts.merge("c", 1, Integer::sum); // error: SharedMutable
            return null;
          });
    }
  }

  private AutoCloseable guard() {
    lock.lock();
    return lock::unlock;
  }
}
