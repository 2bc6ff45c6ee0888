package dev.pinion.scheduler;

import dev.pinion.task.TaskSnapshot;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks, every 10 ms, for workers that are still in the poll they were in before. It gives their
 * next task to somebody else, sees to it that events do not wait for them, and after some time
 * reports them.
 *
 * <p>So the workers need not announce what they put into their LIFO slot, which is nearly always
 * run next, by themselves, at once; and tasks that block a worker delay others by 20 ms at most as
 * long as one worker is free.
 *
 * <pre>
 * Threads   its own; rouse: any worker.
 * State     looking while a worker is awake; at rest when none was for ten looks.
 * Ordering  it says that it rests, then looks at the workers once more; a worker counts itself as
 *           awake, then looks whether it rests. Both volatile: one of the two sees the other.
 * </pre>
 */
final class Watchdog extends Thread {
  private static final System.Logger LOG = System.getLogger("dev.pinion.runtime");
  private static final Duration PERIOD = Duration.ofMillis(10);
  private static final int IDLE_LOOKS = 10;

  private final WorkerPool pool;

  /** After how many looks at one poll it is reported; 0 for never. */
  private final int tolerated;

  /** What each worker's count of polls was at the latest look, and how often it has been that. */
  private final int[] polls;

  private final int[] looks;
  private volatile boolean resting;

  Watchdog(WorkerPool pool, String name, int workers, Duration longPoll) {
    super(null, null, name, 0, false);
    setDaemon(true);
    this.pool = pool;
    this.tolerated = (int) Math.min(longPoll.dividedBy(PERIOD), Integer.MAX_VALUE);
    this.polls = new int[workers];
    this.looks = new int[workers];
  }

  @Override
  public void run() {
    int idle = 0;
    while (!pool.isClosing()) {
      Thread.interrupted(); // whoever interrupts it must not make it spin
      idle = pool.sleepers().allAsleep() ? idle + 1 : 0;
      if (idle < IDLE_LOOKS) {
        LockSupport.parkNanos(this, PERIOD.toNanos());
        look();
        continue;
      }
      resting = true;
      if (pool.sleepers().allAsleep() && !pool.isClosing()) {
        LockSupport.park(this);
      }
      resting = false;
      idle = 0;
    }
  }

  /** A worker has woken, or the pool closes. */
  void rouse() {
    if (resting) {
      LockSupport.unpark(this);
    }
  }

  private void look() {
    Worker[] workers = pool.workers();
    for (int i = 0; i < workers.length; i++) {
      int count = workers[i].pollCount();
      if (count != polls[i] || !Worker.isPolling(count)) {
        polls[i] = count;
        looks[i] = 0;
        continue;
      }
      pool.relieve(workers[i]);
      if (++looks[i] == tolerated) {
        report(workers[i]);
      }
    }
  }

  private static void report(Worker worker) {
    StackTraceElement[] trace = worker.getStackTrace();
    if (trace.length > 0 && LOG.isLoggable(Level.WARNING)) {
      Throwable where = new Throwable("the poll that takes so long");
      where.setStackTrace(trace);
      TaskSnapshot polled = worker.context.polled();
      LOG.log(
          Level.WARNING,
          (polled == null ? "a task" : "the task " + polled.body())
              + " holds "
              + worker.getName()
              + " without a yield point: move blocking code to Task.spawnBlocking, and let long"
              + " computations await Task.yieldNow()",
          where);
    }
  }
}
