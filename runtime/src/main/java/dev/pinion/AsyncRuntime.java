package dev.pinion;

import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import dev.pinion.io.BlockingCalls;
import dev.pinion.reactor.Reactor;
import dev.pinion.scheduler.BlockingPool;
import dev.pinion.scheduler.WorkerPool;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.SpawnedTask;
import dev.pinion.task.Spawner;
import dev.pinion.task.TaskSnapshot;
import dev.pinion.task.TaskThread;
import dev.pinion.time.TimeDriver;
import dev.pinion.time.TimeSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Drives futures: worker threads that steal each other's tasks, threads for calls that block, and
 * what wakes tasks when time has passed or a socket is ready.
 *
 * <pre>{@code
 * try (AsyncRuntime runtime = AsyncRuntime.create()) {
 *   JoinHandle<String> page = runtime.spawn(fetch(uri));
 *   System.out.println(runtime.blockOn(page));
 * }
 * }</pre>
 *
 * <p>All methods may be called from any thread. An idle runtime uses no CPU; its threads are
 * daemons.
 */
@Sync(unchecked = "workers and pools do their own locking; the rest is final")
public final class AsyncRuntime implements Spawner, AutoCloseable {
  private final WorkerPool workers;
  private final BlockingPool blocking;
  private final Blockers blockers;
  private final TimeDriver timers;
  private final boolean spawnSites;

  private AsyncRuntime(Builder builder) {
    int workerThreads = builder.workers(); // may refuse
    Reactor reactor = new Reactor();
    timers = new TimeDriver(builder.clock, reactor::unpark);
    BlockingCalls calls = this::spawnBlocking;
    Map<Class<?>, Object> services =
        Map.of(Reactor.class, reactor, TimeDriver.class, timers, BlockingCalls.class, calls);
    blockers = new Blockers(services);
    workers =
        new WorkerPool(
            this,
            builder.threadName,
            workerThreads,
            builder.queueCapacity,
            new EventDriver(reactor, timers),
            services,
            builder.longPoll,
            builder.seed);
    blocking =
        new BlockingPool(
            this, builder.threadName, builder.blockingThreads, builder.blockingIdleMillis);
    spawnSites = builder.spawnSites;
    workers.start();
  }

  /** A runtime with a worker for each processor. */
  public static AsyncRuntime create() {
    return builder().build();
  }

  /** What a runtime can be told. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Polls the future on the calling thread, which blocks until it has ended.
   *
   * @return its value
   * @throws Exception what the future throws, the same object
   * @throws InterruptedException if the thread is interrupted; the future is cancelled
   * @throws java.util.concurrent.CancellationException if the runtime is closed meanwhile
   * @throws IllegalStateException on a worker thread, which has other tasks to poll
   */
  public <T extends @Nullable Object> T blockOn(Future<T> future) throws Exception {
    refuseOnWorker("blockOn");
    return blockers.blockOn(this, future);
  }

  @Override
  public <T extends @Nullable Object> JoinHandle<T> spawn(@Sending Future<T> future) {
    SpawnedTask<T> task = SpawnedTask.of(spawnSites ? SpawnSites.note(future) : future, workers);
    workers.spawn(task);
    return task;
  }

  @Override
  public <T extends @Nullable Object> JoinHandle<T> spawnBlocking(@Sending Callable<T> call) {
    SpawnedTask<T> task = SpawnedTask.of(new BlockingCall<>(call), blocking);
    blocking.spawn(task);
    return task;
  }

  /**
   * A dump: the tasks of the workers that have waited at least once and have not ended, each with
   * the lines of its awaits. Not among them are blocking calls, which a thread dump shows, and
   * tasks that stay on one thread. It stops nobody and costs nothing until it is asked for.
   */
  public List<TaskSnapshot> tasks() {
    return workers.tasks();
  }

  /**
   * Counts, for a monitoring system to fetch now and then. They cost the tasks nothing that can be
   * measured; this call counts what is queued from outside, which takes the longer the more that
   * is.
   */
  public RuntimeMetrics metrics() {
    long ended = workers.ended(); // before those that have begun: no more end than begin
    return new RuntimeMetrics(
        workers.size(),
        workers.awake(),
        workers.begun(),
        ended,
        workers.polls(),
        workers.steals(),
        workers.parks(),
        workers.queued(),
        workers.injected(),
        timers.size(),
        blocking.threadCount(),
        blocking.idleCount(),
        blocking.startedCount(),
        blocking.waitingCount());
  }

  /**
   * Cancels the tasks that have not ended, interrupts blocking calls, ends every blockOn with a
   * CancellationException, and joins the threads. Returns when clean-up code has run. Closing twice
   * is harmless; a spawn from now on is refused.
   *
   * @throws IllegalStateException on a thread of this runtime, which cannot wait for itself
   */
  @Override
  public void close() {
    if (Thread.currentThread() instanceof TaskThread thread && thread.spawner() == this) {
      throw new IllegalStateException("close on a thread of the runtime that is to be closed");
    }
    blockers.close(); // before their clock and their sockets go
    workers.close();
    blocking.close();
  }

  /** For tests. */
  BlockingPool blockingPool() {
    return blocking;
  }

  private static void refuseOnWorker(String method) {
    if (Thread.currentThread() instanceof TaskThread thread && thread.context() != null) {
      throw new IllegalStateException(
          method
              + " on worker thread "
              + thread.getName()
              + " would keep its other tasks waiting: await the future instead, or move the"
              + " blocking code to Task.spawnBlocking");
    }
  }

  /** What a runtime can be told. Every method returns this builder. */
  public static final class Builder {
    private static final Duration CENTURY = Duration.ofDays(36_525);

    private @Nullable Integer workerThreads;
    private String threadName = "pinion";
    private int blockingThreads = 512;
    private long blockingIdleMillis = 10_000;
    private int queueCapacity = 256;
    private Duration longPoll = debugged() ? Duration.ZERO : Duration.ofSeconds(1);
    private TimeSource clock = TimeSource.system();
    private boolean spawnSites;
    private @Nullable Long seed;

    private Builder() {}

    /** How many threads poll tasks; the number of processors if not told, one with a seed. */
    public Builder workerThreads(int threads) {
      if (threads < 1 || threads > 4096) {
        throw new IllegalArgumentException("workerThreads " + threads + " is not in 1..4096");
      }
      workerThreads = threads;
      return this;
    }

    /**
     * Draws the order in which tasks run from this seed: an order that made a program fail is found
     * again with the same number, and other numbers give other orders. There is one worker then,
     * and it picks any of the tasks that are ready.
     *
     * <p>Replayed is what tasks do to each other, spawn and wake. What comes from elsewhere comes
     * when it comes: sockets, timers, blocking calls, and spawns from other threads. So begin with
     * one task that spawns the others, {@code runtime.blockOn(runtime.spawn(all()))}; for timers
     * that are replayed too there is {@code TestRuntime} in the artifact {@code
     * pinion-runtime-test}. Tasks that stay on one thread keep their order.
     */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    private int workers() {
      if (seed == null) {
        return workerThreads != null ? workerThreads : Runtime.getRuntime().availableProcessors();
      }
      if (workerThreads != null && workerThreads != 1) {
        throw new IllegalArgumentException(
            "seed %d replays the order of one worker, not of workerThreads %d"
                .formatted(seed, workerThreads));
      }
      return 1;
    }

    /** What the names of its threads begin with; "pinion" if not told. */
    public Builder threadName(String name) {
      threadName = Objects.requireNonNull(name);
      return this;
    }

    /** How many blocking calls may run at once, the others wait; 512 if not told. */
    public Builder blockingThreads(int threads) {
      if (threads < 1) {
        throw new IllegalArgumentException("blockingThreads " + threads + " is less than 1");
      }
      blockingThreads = threads;
      return this;
    }

    /** How long a thread for blocking calls stays without one; 10 seconds if not told. */
    public Builder blockingIdle(Duration idle) {
      blockingIdleMillis = notNegative("blockingIdle", idle).toMillis();
      return this;
    }

    /** Up to a hundred years, which nanoseconds can count. */
    private static Duration notNegative(String name, Duration span) {
      if (span.isNegative()) {
        throw new IllegalArgumentException(name + " " + span + " is negative");
      }
      return span.compareTo(CENTURY) < 0 ? span : CENTURY;
    }

    /**
     * Polls that take longer are reported, once, to the logger {@code dev.pinion.runtime}, with the
     * stack of their thread; zero for never. One second if not told, and never where the JVM was
     * started for a debugger.
     */
    public Builder longPoll(Duration limit) {
      longPoll = notNegative("longPoll", limit);
      return this;
    }

    /**
     * Whether each task remembers the line that spawned it, for the dump; false if not told. It
     * walks the stack at each spawn, which costs microseconds: for looking into a program, not for
     * every day.
     */
    public Builder spawnSites(boolean noted) {
      spawnSites = noted;
      return this;
    }

    /**
     * Where the agent of debuggers is asked for: on the command line, or in what is added to it.
     */
    private static boolean debugged() {
      Stream<String> arguments =
          ProcessHandle.current().info().arguments().stream().flatMap(Arrays::stream);
      Stream<String> added =
          Stream.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS").map(System::getenv);
      return Stream.concat(arguments, added)
          .anyMatch(each -> each != null && each.contains("jdwp="));
    }

    /** What time it is for its timers: the system's clock if not told; tests have one they move. */
    public Builder clock(TimeSource source) {
      clock = Objects.requireNonNull(source);
      return this;
    }

    /** How many tasks fit a worker's own queue: tests use 4. */
    Builder queueCapacity(int capacity) {
      queueCapacity = capacity;
      return this;
    }

    /** Starts the runtime. */
    public AsyncRuntime build() {
      return new AsyncRuntime(this);
    }
  }
}
