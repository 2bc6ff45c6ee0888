import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * One lock for all tasks, beside the list it guards, and a wait for each of them. Strict wants to
 * know that the predicate may be asked by many threads.
 */
class LockPerTask {
  private final ExecutorService pool;
  private final Predicate<String> reachable;

  LockPerTask(ExecutorService pool, Predicate<String> reachable) {
    this.pool = pool;
    this.reachable = reachable;
  }

  List<String> unreachable(List<String> hosts) throws Exception {
    Lock lock = new ReentrantLock();
    List<String> failed = new ArrayList<>();
    List<Future<?>> checks = new ArrayList<>();
    for (String host : hosts) {
      checks.add(
          pool.submit(
              () -> {
                if (!reachable.test(host)) {
                  lock.lock();
                  try {
                    failed.add(host);
                  } finally {
                    lock.unlock();
                  }
                }
              }));
    }
    for (Future<?> check : checks) {
      check.get();
    }
    return failed;
  }
}
