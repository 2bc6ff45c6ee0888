package dev.pinion.scheduler;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Who is asleep, and how many of the others are searching for work; after Tokio's Idle.
 *
 * <p>A wake-up costs microseconds, so at most half of the workers search at a time, and nobody is
 * woken while somebody searches: the last searcher to find work wakes the next. A worker counts as
 * searching from the moment it is chosen to be woken, not from when it runs: otherwise every task
 * pushed in between would wake one more.
 *
 * <pre>
 * Threads   all methods: any thread; those that take a worker: that worker.
 * State     two counts in one word, the awake workers and those of them that search; the sleeping
 *           ones on a stack, so that the one woken is the one whose caches are warmest.
 * Ordering  Who has pushed a task reads the word after a full fence; who stops searching changes
 *           the word, an atomic operation, and then looks at all queues again. One of them sees the
 *           other, so no task is left with all workers asleep.
 * </pre>
 */
final class Sleepers {
  private static final int SEARCHING = 1;
  private static final int AWAKE = 1 << 16;
  private static final VarHandle COUNTS;

  static {
    try {
      COUNTS = MethodHandles.lookup().findVarHandle(Sleepers.class, "counts", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final int workers;
  private volatile int counts;

  @GuardedBy("this")
  private final @Nullable Worker[] asleep;

  @GuardedBy("this")
  private int sleeping;

  Sleepers(int workers) {
    this.workers = workers;
    this.asleep = new Worker[workers];
    this.counts = workers * AWAKE;
  }

  /** Whether somebody sleeps and nobody searches. To be read after a fence, see above. */
  boolean wantWaking() {
    int now = counts;
    return searching(now) == 0 && awake(now) < workers;
  }

  int awake() {
    return awake(counts);
  }

  boolean allAsleep() {
    return awake(counts) == 0;
  }

  /** Chooses a worker to be woken, which is searching from now on; null if that is not needed. */
  @Nullable Worker choose() {
    if (!wantWaking()) {
      return null;
    }
    synchronized (this) {
      if (!wantWaking()) {
        return null;
      }
      COUNTS.getAndAdd(this, AWAKE + SEARCHING);
      Worker worker = asleep[--sleeping];
      asleep[sleeping] = null;
      return worker;
    }
  }

  /** Whether one more may search; if so, the caller does. */
  boolean startSearching() {
    int now = counts;
    if (2 * searching(now) >= workers) {
      return false; // a hint: one searcher too many does no harm
    }
    COUNTS.getAndAdd(this, SEARCHING);
    return true;
  }

  /** The caller has found work; true if it was the last searcher and should wake the next. */
  boolean stopSearching() {
    return searching((int) COUNTS.getAndAdd(this, -SEARCHING)) == 1;
  }

  /** Puts the worker to sleep; true if it was the last searcher and must look once more. */
  synchronized boolean fallAsleep(Worker worker, boolean searching) {
    int change = searching ? AWAKE + SEARCHING : AWAKE;
    int before = (int) COUNTS.getAndAdd(this, -change);
    asleep[sleeping++] = worker;
    return searching && searching(before) == 1;
  }

  /** The worker woke by itself; false if it had been chosen, and so is searching. */
  synchronized boolean wakeUp(Worker worker) {
    for (int i = 0; i < sleeping; i++) {
      if (asleep[i] == worker) {
        System.arraycopy(asleep, i + 1, asleep, i, --sleeping - i);
        asleep[sleeping] = null;
        COUNTS.getAndAdd(this, AWAKE);
        return true;
      }
    }
    return false;
  }

  /** Whether the worker has not been chosen since it fell asleep. */
  synchronized boolean isAsleep(Worker worker) {
    for (int i = 0; i < sleeping; i++) {
      if (asleep[i] == worker) {
        return true;
      }
    }
    return false;
  }

  private static int searching(int counts) {
    return counts & (AWAKE - 1);
  }

  private static int awake(int counts) {
    return counts >>> 16;
  }
}
