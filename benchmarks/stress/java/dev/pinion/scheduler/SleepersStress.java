package dev.pinion.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.pinion.future.Futures;
import dev.pinion.task.SpawnedTask;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * A task that comes while workers fall asleep: it never lies in a queue with all of them asleep and
 * nobody about to look. The workers' threads are not started; actors take their steps.
 */
final class SleepersStress {
  private SleepersStress() {}

  private abstract static class Scene {
    final WorkerPool pool =
        new WorkerPool(null, "stress", 2, 4, new Nowhere(), Map.of(), Duration.ZERO, null);
    final Worker first = pool.workers()[0];
    final Worker second = pool.workers()[1];
    private final SpawnedTask<?> task = SpawnedTask.of(Futures.pending(), each -> {});

    /** As any thread that is not a worker. */
    final void schedule() {
      pool.schedule(task);
    }

    /** As the worker itself. */
    final void scheduleOn(Worker worker) {
      worker.push(SpawnedTask.of(Futures.pending(), each -> {}));
    }

    /** A search that ends in sleep; 1 if the worker will look at the queues after all. */
    final int searchAndSleep(Worker worker) {
      return searchAndSleep(worker, false);
    }

    /** The same, of a worker that may have been chosen to wake, and is searching by that. */
    final int searchAndSleep(Worker worker, boolean chosen) {
      boolean searching = chosen || pool.sleepers().startSearching();
      if (searching && pool.hasWork()) {
        boolean unused = pool.sleepers().stopSearching();
        return 1;
      }
      boolean lookAgain = pool.sleepers().fallAsleep(worker, searching);
      return lookAgain && pool.hasWork() ? 1 : 0;
    }

    /** Whether somebody was chosen to wake. */
    final int chosen() {
      return pool.sleepers().isAsleep(first) && pool.sleepers().isAsleep(second) ? 0 : 1;
    }
  }

  /** One sleeps already; the other falls asleep while the task comes. */
  @JCStressTest
  @Outcome(
      id = {"1, 0", "0, 1", "1, 1"},
      expect = ACCEPTABLE,
      desc = "somebody looks")
  @Outcome(expect = FORBIDDEN, desc = "the task lies there and all sleep")
  @State
  public static class TheLastFallsAsleep extends Scene {
    public TheLastFallsAsleep() {
      boolean unused = pool.sleepers().fallAsleep(second, false);
    }

    @Actor
    public void outside() {
      schedule();
    }

    @Actor
    public void worker(II_Result r) {
      r.r1 = searchAndSleep(first);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = chosen();
    }
  }

  /** Both fall asleep while the task comes. */
  @JCStressTest
  @Outcome(
      id = {"1, 0", "0, 1", "1, 1", "2, 0", "2, 1"},
      expect = ACCEPTABLE,
      desc = "somebody looks")
  @Outcome(expect = FORBIDDEN, desc = "the task lies there and all sleep")
  @State
  public static class BothFallAsleep extends Scene {
    private int one;
    private int other;

    @Actor
    public void outside() {
      schedule();
    }

    @Actor
    public void first() {
      one = searchAndSleep(first);
    }

    @Actor
    public void second() {
      other = searchAndSleep(second);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = one + other;
      r.r2 = chosen();
    }
  }

  /** A searcher has found something else to do while the task comes; the other worker sleeps. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the sleeper was chosen")
  @Outcome(expect = FORBIDDEN, desc = "each left the waking to the other")
  @State
  public static class StopsSearching extends Scene {
    public StopsSearching() {
      boolean unused = pool.sleepers().fallAsleep(second, false);
      boolean searching = pool.sleepers().startSearching();
      if (!searching) {
        throw new AssertionError("nobody else searches");
      }
    }

    @Actor
    public void outside() {
      schedule();
    }

    @Actor
    public void searcher() {
      if (pool.sleepers().stopSearching() && pool.hasWork()) {
        pool.wakeOne();
      }
    }

    @Arbiter
    public void after(I_Result r) {
      r.r1 = chosen();
    }
  }

  /**
   * A nap ends while the other worker gets a task, which it announces as after a poll, and goes on
   * with something else.
   */
  @JCStressTest
  @Outcome(
      id = {"1, 0", "0, 1", "1, 1"},
      expect = ACCEPTABLE,
      desc = "somebody looks")
  @Outcome(expect = FORBIDDEN, desc = "the task lies there and its worker waits for nobody")
  @State
  public static class NapEnds extends Scene {
    public NapEnds() {
      boolean napping = pool.beginNap();
      boolean unused = pool.sleepers().fallAsleep(second, false);
      if (!napping) {
        throw new AssertionError("nobody else naps");
      }
      scheduleOn(first); // into its slot, so that the next comes into its queue
    }

    @Actor
    public void busy() {
      scheduleOn(first);
      VarHandle.fullFence();
      pool.wakeToShare(first.stealable());
    }

    @Actor
    public void napper(II_Result r) {
      pool.endNap();
      boolean chosen = !pool.sleepers().wakeUp(second);
      r.r1 = searchAndSleep(second, chosen);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = pool.sleepers().isAsleep(second) ? 0 : 1;
    }
  }

  /**
   * A worker that wakes by itself while it is chosen counts once: as awake, and searching or not.
   */
  @JCStressTest
  @Outcome(
      id = {"2, 0", "2, 1"},
      expect = ACCEPTABLE,
      desc = "both are awake")
  @Outcome(expect = FORBIDDEN, desc = "the count is off")
  @State
  public static class WokenAndChosen extends Scene {
    private boolean byItself;
    private Worker chosen;

    public WokenAndChosen() {
      boolean unused = pool.sleepers().fallAsleep(first, false);
    }

    @Actor
    public void worker() {
      byItself = pool.sleepers().wakeUp(first);
    }

    @Actor
    public void outside() {
      chosen = pool.sleepers().choose();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = pool.sleepers().awake();
      r.r2 = chosen != null ? 1 : 0;
      if (byItself == (chosen != null)) {
        r.r1 = -1; // woken twice, or by nobody
      }
    }
  }

  /** No events, and nobody waits for them. */
  private record Nowhere() implements Driver {
    @Override
    public void park(long nanos) {}

    @Override
    public void unpark() {}

    @Override
    public void close() {}
  }
}
