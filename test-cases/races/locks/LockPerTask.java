import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * The lock is made in the loop, next to its use, so each task has one that nobody else ever waits
 * for.
 */
class LockPerTask {
  private final ExecutorService pool;
  private final Predicate<String> reachable;

  LockPerTask(ExecutorService pool, Predicate<String> reachable) {
    this.pool = pool;
    this.reachable = reachable;
  }

  List<String> unreachable(List<String> hosts) {
    List<String> failed = new ArrayList<>();
    for (String host : hosts) {
      Lock lock = new ReentrantLock();
      pool.execute(
          () -> {
            if (!reachable.test(host)) {
              lock.lock();
              try {
                failed.add(host); // error: SharedMutable
              } finally {
                lock.unlock();
              }
            }
          });
    }
    return failed;
  }
}
