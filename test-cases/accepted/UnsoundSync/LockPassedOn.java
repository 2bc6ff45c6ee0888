import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A method that is given a lock may take it, or run what it is given with it held. */
class LockPassedOn {
  @interface ThreadSafe {}

  interface Locks {
    void take(Lock lock);

    void with(Lock lock, Runnable action);
  }

  @ThreadSafe
  static class Limiter {
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
      locks.with(lock, () -> permits++);
    }
  }
}
