import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A LinkedBlockingQueue does have a lock for each end, and is made for it. Strict wants to know
 * that the jobs may change threads.
 */
class TwoLocks {
  private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();

  void run(Executor executor, Iterable<Runnable> batch) {
    executor.execute(this::drain);
    for (Runnable job : batch) {
      jobs.add(job);
    }
  }

  private void drain() {
    for (Runnable next = jobs.poll(); next != null; next = jobs.poll()) {
      next.run();
    }
  }
}
