package dev.pinion.scheduler;

import dev.pinion.task.Scheduler;
import dev.pinion.task.SpawnedTask;
import dev.pinion.task.Spawner;
import dev.pinion.task.TaskContext;
import dev.pinion.task.TaskSnapshot;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The workers of a runtime and what they share; docs/scheduler.md tells how they work together.
 *
 * <pre>
 * Threads   schedule, spawn: any. close: one thread that is not a worker.
 * Shutdown  closing is set, all workers leave their loops, and the last of them, alone now, cancels
 *           every task that has not ended. What clean-up code wakes is among those; what it spawns
 *           is refused.
 * </pre>
 */
public final class WorkerPool implements Scheduler {
  private final Spawner spawner;
  private final String name;
  private final Driver driver;
  private final AtomicBoolean driverTaken = new AtomicBoolean();
  private final InjectQueue inject;
  private final boolean seeded;
  private final Sleepers sleepers;
  private final Worker[] workers;
  private final Watchdog watchdog;
  private final AtomicInteger inLoop;
  private volatile boolean closing;

  /** A worker naps: it looks at short queues by itself. Written by that worker. */
  private final AtomicBoolean napping = new AtomicBoolean();

  /**
   * A pool that runs nothing before {@link #start}.
   *
   * @param queueCapacity of each worker's own queue, a power of two
   * @param services what the contexts of tasks answer with
   * @param longPoll polls that take longer are reported; zero for never
   * @param seed what the order of tasks is drawn from, for a pool of one worker; else null
   */
  public WorkerPool(
      Spawner spawner,
      String name,
      int size,
      int queueCapacity,
      Driver driver,
      Map<Class<?>, Object> services,
      Duration longPoll,
      @Nullable Long seed) {
    this.spawner = spawner;
    this.name = name;
    this.driver = driver;
    this.seeded = seed != null;
    this.inject = seed != null ? new SeededQueue(seed) : new InjectQueue();
    this.sleepers = new Sleepers(size);
    this.inLoop = new AtomicInteger(size);
    this.workers = new Worker[size];
    for (int i = 0; i < size; i++) {
      String threadName = name + "-worker-" + i;
      int random = 0x9E3779B9 * (i + 1);
      TaskContext context = new TaskContext(services);
      workers[i] = new Worker(this, threadName, size, random, queueCapacity, context);
    }
    this.watchdog = new Watchdog(this, name + "-watchdog", longPoll);
  }

  /** Starts the threads. */
  public void start() {
    for (Worker worker : workers) {
      worker.setDaemon(true);
      worker.start();
    }
    watchdog.start();
  }

  /**
   * Queues a new task.
   *
   * @throws RejectedExecutionException if the pool is closed
   */
  public void spawn(SpawnedTask<?> task) {
    Recorder.spawned(task); // before it may run: it shows the future
    if (closing || !offer(task)) {
      throw new RejectedExecutionException(
          "the runtime \"" + name + "\" is closed: it takes no new tasks");
    }
  }

  @Override
  public void schedule(SpawnedTask<?> task) {
    // Refused only after every task has been cancelled.
    offer(task);
  }

  private boolean offer(SpawnedTask<?> task) {
    if (!seeded && Thread.currentThread() instanceof Worker worker && worker.belongsTo(this)) {
      worker.push(task);
      return true;
    }
    if (!inject.push(task)) {
      return false;
    }
    wakeOne(); // the push was a CAS, which is a full fence
    return true;
  }

  /** Cancels what has not ended and joins the threads; an interrupt is kept for the caller. */
  public void close() {
    closing = true;
    for (Worker worker : workers) {
      worker.unpark();
    }
    watchdog.rouse();
    boolean interrupted = join(watchdog);
    for (Worker worker : workers) {
      interrupted |= join(worker);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the end of the thread, come what may; whether an interrupt came. */
  static boolean join(Thread thread) {
    boolean interrupted = false;
    for (; ; ) {
      try {
        thread.join();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  void left(Worker worker) {
    if (inLoop.decrementAndGet() > 0) {
      return;
    }
    TaskContext context = worker.context;
    for (Worker each : workers) {
      each.owned.drain(task -> cancel(task, context));
    }
    for (Worker each : workers) {
      for (SpawnedTask<?> task = each.takeAny(); task != null; task = each.takeAny()) {
        cancel(task, context);
      }
    }
    for (SpawnedTask<?> task = inject.close(); task != null; ) {
      SpawnedTask<?> next = task.link();
      cancel(task, context);
      task = next;
    }
    // What the last clean-ups woke has been cancelled: nothing here can be alive.
    while (worker.takeAny() != null) {}
    driver.close();
  }

  private static void cancel(SpawnedTask<?> task, TaskContext context) {
    task.requestAbort();
    task.run(context);
  }

  /** Wakes a worker if one sleeps and nobody searches. */
  void wakeOne() {
    if (sleepers.wantWaking()) {
      Worker worker = sleepers.choose();
      if (worker != null) {
        worker.unpark();
      }
    }
  }

  /**
   * Wakes a worker if one sleeps and nobody searches, for a queue of so many tasks. Not for a short
   * one while a worker naps. The end of a nap is written before that worker looks at the queues,
   * and a push comes, a fence between, before this look: one of the two sees the other.
   */
  void wakeToShare(int queued) {
    if (queued > StealGain.SHORT_QUEUE || !napping.get()) {
      wakeOne();
    }
  }

  /** Whether the worker, which is about to sleep, shall nap: one at a time does. */
  boolean beginNap() {
    return napping.compareAndSet(false, true);
  }

  void endNap() {
    napping.set(false);
  }

  /** A worker is in a long poll: lets the others do what would wait for it. */
  void relieve(Worker worker) {
    SpawnedTask<?> next = worker.stealNext();
    if (next != null) {
      schedule(next);
    } else if (!driverTaken.get() || !worker.hasNothingToSteal()) {
      wakeOne(); // who finds nothing to do takes the driver
    }
  }

  /** The tasks that have waited at least once and have not ended; see TaskSnapshot. */
  public List<TaskSnapshot> tasks() {
    Set<SpawnedTask<?>> found = new LinkedHashSet<>();
    for (Worker worker : workers) {
      worker.owned.copyTo(found);
    }
    return found.stream()
        .map(SpawnedTask::snapshot)
        .filter(task -> task.state() != TaskSnapshot.State.ENDED)
        .toList();
  }

  /** How many workers there are. */
  public int size() {
    return workers.length;
  }

  /** How many of them are not asleep. */
  public int awake() {
    return sleepers.awake();
  }

  /** How many tasks have waited at least once, or ended. */
  public long begun() {
    return sum(Tally.SUSPENDED) + sum(Tally.ENDED_AT_ONCE);
  }

  /** How many tasks have waited and not ended; too many by those that are just ending. */
  long suspended() {
    long ended = sum(Tally.ENDED); // first, so that a task that ends meanwhile still counts
    return sum(Tally.SUSPENDED) - ended;
  }

  /** How many tasks have ended. */
  public long ended() {
    return sum(Tally.ENDED) + sum(Tally.ENDED_AT_ONCE);
  }

  /** How often a worker took tasks from another one. */
  public long steals() {
    return sum(Tally.STEALS);
  }

  /** How often a worker parked. */
  public long parks() {
    return sum(Tally.PARKS);
  }

  /** How many polls were made. */
  public long polls() {
    return Arrays.stream(workers).mapToLong(worker -> worker.pollCount() / 2).sum();
  }

  /** How many tasks wait for a turn in queues of workers. */
  public long queued() {
    return Arrays.stream(workers).mapToLong(Worker::queued).sum();
  }

  /** How many tasks wait for a turn in the queue that all workers share. */
  public long injected() {
    return inject.size();
  }

  private long sum(int what) {
    return Arrays.stream(workers).mapToLong(worker -> worker.tally.get(what)).sum();
  }

  /** Whether there is something that a sleeping worker is to be woken for. */
  boolean hasWork() {
    if (!inject.isEmpty()) {
      return true;
    }
    int more = napping.get() ? StealGain.SHORT_QUEUE : 0;
    for (Worker worker : workers) {
      if (worker.stealable() > more) {
        return true;
      }
    }
    return false;
  }

  /** Whether all tasks go through the shared queue, whose order is drawn from a seed. */
  boolean isSeeded() {
    return seeded;
  }

  boolean isClosing() {
    return closing;
  }

  Spawner spawner() {
    return spawner;
  }

  Driver driver() {
    return driver;
  }

  AtomicBoolean driverTaken() {
    return driverTaken;
  }

  InjectQueue inject() {
    return inject;
  }

  Watchdog watchdog() {
    return watchdog;
  }

  Sleepers sleepers() {
    return sleepers;
  }

  Worker[] workers() {
    return workers;
  }
}
