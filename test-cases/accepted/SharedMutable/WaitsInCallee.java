import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The method that is called waits before it looks. */
class WaitsInCallee {
  private boolean failed;

  void run(ExecutorService pool, Callable<String> work) throws Exception {
    Future<?> task =
        pool.submit(
            () -> {
              failed = work.call().isEmpty();
              return null;
            });
    finish(task);
  }

  private void finish(Future<?> task) throws Exception {
    task.get();
    if (failed) {
      throw new IllegalStateException("no answer");
    }
  }

  static class WithCondition {
    private final Lock lock = new ReentrantLock();
    private final Condition done = lock.newCondition();
    private boolean running;
    private boolean failed;

    void run(ExecutorService pool, Callable<String> work) throws Exception {
      running = true;
      pool.execute(
          () -> {
            lock.lock();
            try {
              failed = !running;
              running = false;
              done.signalAll();
            } finally {
              lock.unlock();
            }
          });
      finish();
    }

    private void finish() throws InterruptedException {
      lock.lock();
      try {
        while (running) {
          done.await();
        }
      } finally {
        lock.unlock();
      }
      if (failed) {
        throw new IllegalStateException("no answer");
      }
    }
  }
}
