import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;

/** One of the two does not open the lock as a resource. */
class LockInResource {
  static class AutoLock implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();

    AutoLock lock() {
      lock.lock();
      return this;
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  private final AutoLock lock = new AutoLock();
  private int count;

  void count(ExecutorService pool) {
    pool.execute(
        () -> {
          try (AutoLock held = lock.lock()) {
            count++;
          }
        });
    count++; // error: SharedMutable
  }
}
