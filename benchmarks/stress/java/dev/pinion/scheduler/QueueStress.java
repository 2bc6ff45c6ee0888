package dev.pinion.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.pinion.future.Futures;
import dev.pinion.task.SpawnedTask;
import java.util.IdentityHashMap;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The queues of tasks: each task that goes in comes out once. */
final class QueueStress {
  private static final int TASKS = 5;

  private QueueStress() {}

  private abstract static class Scene {
    final SpawnedTask<?>[] tasks = new SpawnedTask<?>[TASKS];
    final LocalQueue queue = new LocalQueue(2, 8);
    final LocalQueue thief = new LocalQueue(2, 8);
    final LocalQueue other = new LocalQueue(2, 8);
    final InjectQueue inject = new InjectQueue();
    SpawnedTask<?> popped;
    SpawnedTask<?> stolen;
    SpawnedTask<?> taken;

    Scene() {
      for (int i = 0; i < TASKS; i++) {
        tasks[i] = SpawnedTask.of(Futures.pending(), each -> {});
      }
    }

    /** How many different tasks came out, and how many in all. */
    final void count(II_Result r) {
      Map<SpawnedTask<?>, Integer> found = new IdentityHashMap<>();
      add(found, popped);
      add(found, stolen);
      add(found, taken);
      for (LocalQueue each : new LocalQueue[] {queue, thief, other}) {
        for (SpawnedTask<?> task = each.pop(); task != null; task = each.pop()) {
          add(found, task);
        }
      }
      for (SpawnedTask<?> task = inject.pop(thief); task != null; task = inject.pop(thief)) {
        add(found, task);
        for (SpawnedTask<?> moved = thief.pop(); moved != null; moved = thief.pop()) {
          add(found, moved);
        }
      }
      r.r1 = found.size();
      r.r2 = found.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void add(Map<SpawnedTask<?>, Integer> found, SpawnedTask<?> task) {
      if (task != null) {
        found.merge(task, 1, Integer::sum);
      }
    }
  }

  /** The ring grows from 2 to 8 under a thief's hands. */
  @JCStressTest
  @Outcome(id = "5, 5", expect = ACCEPTABLE, desc = "each task came out once")
  @Outcome(expect = FORBIDDEN, desc = "a task was lost or doubled")
  @State
  public static class GrowthWhileStealing extends Scene {
    @Actor
    public void owner() {
      for (SpawnedTask<?> task : tasks) {
        queue.push(task);
      }
      popped = queue.pop();
    }

    @Actor
    public void thief() {
      stolen = queue.stealInto(thief);
    }

    @Arbiter
    public void after(II_Result r) {
      count(r);
    }
  }

  /** Two thieves and the owner. */
  @JCStressTest
  @Outcome(id = "5, 5", expect = ACCEPTABLE, desc = "each task came out once")
  @Outcome(expect = FORBIDDEN, desc = "a task was lost or doubled")
  @State
  public static class TwoThieves extends Scene {
    public TwoThieves() {
      queue.push(tasks[0]);
      queue.push(tasks[1]);
    }

    @Actor
    public void owner() {
      popped = queue.pop();
      queue.push(tasks[2]);
      queue.push(tasks[3]);
      queue.push(tasks[4]);
    }

    @Actor
    public void thief() {
      stolen = queue.stealInto(thief);
    }

    @Actor
    public void another() {
      taken = queue.stealInto(other);
    }

    @Arbiter
    public void after(II_Result r) {
      count(r);
    }
  }

  /** Two push to the shared queue while a worker takes from it. */
  @JCStressTest
  @Outcome(id = "5, 5", expect = ACCEPTABLE, desc = "each task came out once")
  @Outcome(expect = FORBIDDEN, desc = "a task was lost or doubled")
  @State
  public static class InjectAndTake extends Scene {
    @Actor
    public void one() {
      inject.push(tasks[0]);
      inject.push(tasks[1]);
    }

    @Actor
    public void another() {
      inject.push(tasks[2]);
      tasks[3].link(null);
      inject.push(tasks[3], tasks[4]);
    }

    @Actor
    public void worker() {
      taken = inject.pop(queue);
      popped = queue.pop();
    }

    @Arbiter
    public void after(II_Result r) {
      count(r);
    }
  }

  /** A push races the end of the queue: refused, or among what close gives. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "accepted, and given by close")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "refused")
  @Outcome(expect = FORBIDDEN, desc = "accepted and lost, or refused and given")
  @State
  public static class PushAndClose {
    private final InjectQueue inject = new InjectQueue();
    private final SpawnedTask<?> task = SpawnedTask.of(Futures.pending(), each -> {});

    @Actor
    public void pusher(II_Result r) {
      r.r2 = inject.push(task) ? 0 : 1;
    }

    @Actor
    public void closer(II_Result r) {
      r.r1 = inject.close() == task ? 1 : 0;
    }
  }
}
