import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Methods that take a lock for their caller, or let go of it. */
final class LockHelpers {
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantReadWriteLock both = new ReentrantReadWriteLock();
  private final Semaphore permit = new Semaphore(1);
  private final AtomicBoolean busy = new AtomicBoolean();
  private final Map<String, Integer> counts = new HashMap<>();

  void count(ExecutorService pool) {
    for (int i = 0; i < 3; i++) {
      pool.execute(
          () -> {
            lock();
            try {
              counts.merge("a", 1, Integer::sum);
            } finally {
              unlock();
            }
          });
    }
  }

  private void lock() {
    lock.lock();
  }

  private void unlock() {
    lock.unlock();
  }

  void countIfFree(ExecutorService pool) {
    for (int i = 0; i < 3; i++) {
      pool.execute(
          () -> {
            if (!tryEnter()) {
              return;
            }
            try {
              counts.merge("b", 1, Integer::sum);
            } finally {
              both.writeLock().unlock();
            }
          });
    }
  }

  private boolean tryEnter() {
    return both.writeLock().tryLock();
  }

  void countWithGuard(ExecutorService pool) {
    for (int i = 0; i < 3; i++) {
      pool.submit(
          () -> {
            try (AutoCloseable guard = guard()) {
              counts.merge("c", 1, Integer::sum);
            }
            return null;
          });
    }
  }

  private AutoCloseable guard() {
    lock.lock();
    return lock::unlock;
  }

  void countWithPermit(ExecutorService pool) {
    for (int i = 0; i < 3; i++) {
      pool.submit(
          () -> {
            enter();
            try {
              return counts.merge("d", 1, Integer::sum);
            } finally {
              permit.release();
            }
          });
    }
  }

  private void enter() throws InterruptedException {
    permit.acquire();
  }

  void countSpinning(ExecutorService pool) {
    for (int i = 0; i < 3; i++) {
      pool.execute(
          () -> {
            claim();
            counts.merge("e", 1, Integer::sum);
            busy.set(false);
          });
    }
  }

  private void claim() {
    while (!busy.compareAndSet(false, true)) {
      Thread.onSpinWait();
    }
  }

  static void fill(ExecutorService pool) {
    Store store = new Store();
    for (int i = 0; i < 3; i++) {
      pool.execute(
          () -> {
            store.lock();
            try {
              store.rows.add("row");
            } finally {
              store.unlock();
            }
          });
    }
  }

  private static final class Store {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<String> rows = new ArrayList<>();

    void lock() {
      lock.lock();
    }

    void unlock() {
      lock.unlock();
    }
  }
}
