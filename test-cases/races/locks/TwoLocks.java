import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * Jobs are added under one lock and taken under another, one for each end of the queue. An
 * ArrayDeque has two ends but only one array.
 */
class TwoLocks {
  private final Object headLock = new Object();
  private final Object tailLock = new Object();
  private final Deque<Runnable> jobs = new ArrayDeque<>();

  void run(Executor executor, Iterable<Runnable> batch) {
    executor.execute(this::drain);
    for (Runnable job : batch) {
      synchronized (tailLock) {
        jobs.addLast(job); // error: SharedMutable
      }
    }
  }

  private void drain() {
    while (true) {
      Runnable next;
      synchronized (headLock) {
        next = jobs.pollFirst();
      }
      if (next == null) {
        return;
      }
      next.run();
    }
  }
}
