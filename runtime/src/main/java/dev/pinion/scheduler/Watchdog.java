package dev.pinion.scheduler;

import dev.pinion.task.TaskSnapshot;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

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

  private final Watched[] watched;
  private volatile boolean resting;

  Watchdog(WorkerPool pool, String name, Duration longPoll) {
    super(null, null, name, 0, false);
    setDaemon(true);
    this.pool = pool;
    this.tolerated = (int) Math.min(longPoll.dividedBy(PERIOD), Integer.MAX_VALUE);
    this.watched = Arrays.stream(pool.workers()).map(Watched::new).toArray(Watched[]::new);
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
    for (Watched each : watched) {
      if (each.isStillPolling()) {
        pool.relieve(each.worker);
        if (each.looks == tolerated) {
          report(each.worker);
        }
      }
    }
  }

  /** A worker, as this thread saw it at its latest look. */
  private static final class Watched {
    final Worker worker;
    private long polls;

    /** How often it was found in this poll again. */
    int looks;

    /** For Flight Recorder, from the second look at a poll on. */
    private @Nullable LongPollEvent event;

    Watched(Worker worker) {
      this.worker = worker;
    }

    boolean isStillPolling() {
      long count = worker.pollCount();
      boolean still = count == polls && Worker.isPolling(count);
      if (still) {
        looks++;
        if (looks == 1) {
          event = Recorder.longPoll(worker);
        } else if (event != null) {
          event.lasts(worker);
        }
      } else {
        polls = count;
        looks = 0;
        if (event != null) {
          event.ended();
          event = null;
        }
      }
      return still;
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
          (polled == null ? "a task" : "the task " + polled.title())
              + " holds "
              + worker.getName()
              + " without a yield point: move blocking code to Task.spawnBlocking, and let long"
              + " computations await Task.yieldNow()",
          where);
    }
  }
}
