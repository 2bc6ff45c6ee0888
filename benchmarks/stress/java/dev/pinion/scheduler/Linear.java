package dev.pinion.scheduler;

import dev.pinion.future.Context;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.sync.Mpsc;
import dev.pinion.sync.Oneshot;
import dev.pinion.sync.Semaphore;
import dev.pinion.task.SpawnedTask;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;

/** Lincheck: what threads see of these is what some order of the same calls gives. */
public final class Linear {
  private Linear() {}

  /** Iterations, each of so many runs. */
  public static void main(String[] args) {
    int iterations = Integer.parseInt(args[0]);
    int runs = Integer.parseInt(args[1]);
    for (Class<?> each :
        new Class<?>[] {Ring.class, Shared.class, Once.class, Messages.class, Permits.class}) {
      long begin = System.nanoTime();
      new StressOptions()
          .iterations(iterations)
          .invocationsPerIteration(runs)
          .threads(each == Ring.class ? 2 : 3)
          .actorsPerThread(4)
          .check(each);
      System.out.printf(
          "%s: linearizable in %d scenarios of %d runs, %.1f s%n",
          each.getSimpleName(), iterations, runs, (System.nanoTime() - begin) / 1e9);
    }
  }

  /** Tasks with numbers, in the order they were pushed. */
  private static final class Numbered {
    private final Map<SpawnedTask<?>, Integer> numbers = new ConcurrentHashMap<>();

    SpawnedTask<?> task(int number) {
      SpawnedTask<?> task = SpawnedTask.of(Futures.pending(), each -> {});
      numbers.put(task, number);
      return task;
    }

    String all(SpawnedTask<?> first, LocalQueue rest) {
      StringBuilder found = new StringBuilder();
      for (SpawnedTask<?> task = first; task != null; task = rest.pop()) {
        found.append(numbers.get(task)).append(' ');
      }
      return found.toString();
    }
  }

  /** A local queue that grows from 2 to 8, its owner and one thief. */
  public static class Ring {
    private final Numbered tasks = new Numbered();
    private final LocalQueue queue = new LocalQueue(2, 8);
    private final LocalQueue thief = new LocalQueue(2, 8);
    private int pushed;

    @Operation(nonParallelGroup = "owner")
    public boolean push() {
      return queue.push(tasks.task(pushed++));
    }

    @Operation(nonParallelGroup = "owner")
    public String pop() {
      SpawnedTask<?> task = queue.pop();
      return task == null ? "" : tasks.numbers.get(task) + "";
    }

    @Operation(nonParallelGroup = "thief")
    public String steal() {
      return tasks.all(queue.stealInto(thief), thief);
    }
  }

  /** The queue that all workers share. */
  public static class Shared {
    private final Numbered tasks = new Numbered();
    private final InjectQueue queue = new InjectQueue();

    @Operation
    public boolean push(int number) {
      return queue.push(tasks.task(number));
    }

    @Operation
    public String take() {
      LocalQueue local = new LocalQueue(2, 8);
      return tasks.all(queue.pop(local), local);
    }

    @Operation
    public long size() {
      return queue.size();
    }
  }

  /** A oneshot. */
  public static class Once {
    private static final Context NOBODY = Context.of(Waker.of(() -> {}));
    private final Oneshot<Integer> channel = Oneshot.create();

    @Operation
    public boolean send(int value) {
      return channel.sender().send(value);
    }

    @Operation
    public void close() {
      channel.sender().close();
    }

    @Operation
    public boolean closed() {
      return channel.sender().isClosed();
    }

    @Operation(nonParallelGroup = "receiver")
    public String receive() {
      return channel.receiver().poll(NOBODY) instanceof Poll.Ready<Integer>(Integer value)
          ? "" + value
          : "pending";
    }

    @Operation(nonParallelGroup = "receiver")
    public void drop() {
      channel.receiver().cancel();
    }
  }

  /** A channel for two messages. */
  public static class Messages {
    private final Mpsc<Integer> channel = Mpsc.bounded(2);

    @Operation
    public boolean send(int message) {
      return channel.sender().trySend(message);
    }

    @Operation(nonParallelGroup = "receiver")
    public String receive() {
      return "" + channel.receiver().tryReceive();
    }

    @Operation(nonParallelGroup = "receiver")
    public boolean ended() {
      return channel.receiver().isEnded();
    }

    @Operation(nonParallelGroup = "receiver")
    public void close() {
      channel.receiver().close();
    }
  }

  /** A semaphore of two. */
  public static class Permits {
    private final Semaphore semaphore = new Semaphore(2);

    @Operation
    public boolean acquire() {
      Semaphore.Permit permit = semaphore.tryAcquire(1);
      if (permit != null) {
        permit.forget();
      }
      return permit != null;
    }

    @Operation
    public void release() {
      semaphore.addPermits(1);
    }

    @Operation
    public int available() {
      return semaphore.available();
    }
  }
}
