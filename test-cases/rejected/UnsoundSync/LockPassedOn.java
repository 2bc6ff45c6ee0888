import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** One of its methods has nothing to do with the lock. */
class LockPassedOn {
  @interface ThreadSafe {}

  interface Locks {
    void take(Lock lock);
  }

  @ThreadSafe
  static class Limiter { // error: UnsoundSync
    private final Lock lock = new ReentrantLock();
    private final Locks locks;
    private int permits = 2;

    Limiter(Locks locks) {
      this.locks = locks;
    }

    public void acquire() {
      locks.take(lock);
      try {
        permits--;
      } finally {
        lock.unlock();
      }
    }

    public void release() {
      permits++;
    }
  }
}
