import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;

/** One lock, written as a ReentrantLock. */
class TwoLocks {
  private final ReentrantLock lock = new ReentrantLock();

  void load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    pool.execute(
        () -> {
          lock.lock();
          try {
            rows.add("row");
          } finally {
            lock.unlock();
          }
        });
    lock.lock();
    try {
      rows.add("late");
    } finally {
      lock.unlock();
    }
  }
}
