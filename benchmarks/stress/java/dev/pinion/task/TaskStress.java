package dev.pinion.task;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** The state word of a task under wakes, aborts and joins that race its polls. */
final class TaskStress {
  private TaskStress() {}

  /** What all of these share: a task that is polled by hand, and how often it was queued. */
  private abstract static class Scene {
    final AtomicInteger scheduled = new AtomicInteger();
    int message;
    int seen;
    final AtomicInteger polls = new AtomicInteger();
    final TaskContext context = new TaskContext(Map.of());
    final SpawnedTask<Integer> task =
        SpawnedTask.of(
            Futures.fromPoll(
                cx -> {
                  polls.incrementAndGet();
                  seen = message;
                  return seen == 0 ? Poll.pending() : Poll.ready(seen);
                }),
            each -> scheduled.incrementAndGet());

    /** Polls as an executor does: again while the task is queued. */
    final void runQueued(boolean again) {
      while (again || scheduled.get() > 0) {
        if (!again) {
          scheduled.decrementAndGet();
        }
        again = task.run(context) == SpawnedTask.Next.REQUEUE;
      }
    }
  }

  /** A message is written, then the task is woken, while it is polled for the first time. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "the message is seen, nothing is left queued")
  @Outcome(expect = FORBIDDEN, desc = "the wake was lost, or came twice")
  @State
  public static class WakeDuringPoll extends Scene {
    @Actor
    public void executor() {
      runQueued(true);
    }

    @Actor
    public void waker() {
      message = 1;
      task.wake();
    }

    @Arbiter
    public void after(II_Result r) {
      runQueued(false);
      r.r1 = seen;
      r.r2 = scheduled.get();
    }
  }

  /** Two wakes of a suspended task queue it once. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "queued once, and what both wrote is seen")
  @Outcome(expect = FORBIDDEN, desc = "queued twice, or not at all")
  @State
  public static class TwoWakes extends Scene {
    public TwoWakes() {
      runQueued(true);
    }

    @Actor
    public void one() {
      message = 1;
      task.wake();
    }

    @Actor
    public void other() {
      task.wake();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = scheduled.get();
      runQueued(false);
      r.r2 = seen;
    }
  }

  /** A wake and an abort race; the executor runs what they queue. */
  @JCStressTest
  @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "queued once, ended once")
  @Outcome(expect = FORBIDDEN, desc = "queued twice, not at all, or never ended")
  @State
  public static class WakeAndAbort extends Scene {
    public WakeAndAbort() {
      runQueued(true);
    }

    @Actor
    public void waker() {
      task.wake();
    }

    @Actor
    public void aborter() {
      task.abort();
    }

    @Arbiter
    public void after(III_Result r) {
      r.r1 = scheduled.get();
      runQueued(false);
      r.r2 = task.isDone() ? 1 : 0;
      r.r3 = scheduled.get();
    }
  }

  /** An abort while the task is polled ends it: at once, or by the run that follows. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "ended, and queued no more")
  @Outcome(expect = FORBIDDEN, desc = "the abort was lost")
  @State
  public static class AbortDuringPoll extends Scene {
    @Actor
    public void executor() {
      runQueued(true);
    }

    @Actor
    public void aborter() {
      task.abort();
    }

    @Arbiter
    public void after(II_Result r) {
      runQueued(false);
      r.r1 = task.isDone() ? 1 : 0;
      r.r2 = scheduled.get();
    }
  }

  /** The handle is polled while the task ends: it has the value, or its waker is woken. */
  @JCStressTest
  @Outcome(id = "7, 0", expect = ACCEPTABLE, desc = "the value at once")
  @Outcome(id = "7, 1", expect = ACCEPTABLE, desc = "the value at once, and a wake for nothing")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "pending, and woken")
  @Outcome(expect = FORBIDDEN, desc = "pending and not woken, or a wrong value")
  @State
  public static class JoinAndEnd {
    private final TaskContext context = new TaskContext(Map.of());
    private final SpawnedTask<Integer> task =
        SpawnedTask.of(Futures.fromPoll(cx -> Poll.ready(7)), each -> {});
    private final AtomicInteger woken = new AtomicInteger();
    private final TaskContext joiner = new TaskContext(Map.of());

    @Actor
    public void executor() {
      SpawnedTask.Next unused = task.run(context);
    }

    @Actor
    public void owner(II_Result r) {
      joiner.enter(Waker.of(woken::incrementAndGet));
      r.r1 = task.poll(joiner) instanceof Poll.Ready<Integer>(Integer value) ? value : 0;
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken.get();
    }
  }
}
