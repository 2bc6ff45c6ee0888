package dev.pinion.testing;

import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.io.BlockingCalls;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.OwnedTasks;
import dev.pinion.task.SpawnedTask;
import dev.pinion.task.Spawner;
import dev.pinion.task.Task;
import dev.pinion.task.TaskContext;
import dev.pinion.time.PausedTime;
import dev.pinion.time.TimeDriver;
import dev.pinion.time.TimeSource;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A runtime for tests: its tasks run on the thread of the test, one at a time, in an order drawn
 * from a seed; and time stands still until nobody has anything to do, then it jumps to the next
 * timer. So a test that passes says something about every order it was tried with, a test that
 * fails can be run again in the same order, and a day of sleeping takes no time.
 *
 * <pre>{@code
 * try (TestRuntime runtime = TestRuntime.create()) {
 *   JoinHandle<Reply> reply = runtime.spawn(client.callWithRetries());
 *   runtime.settle();                                  // all have got as far as they can
 *   assertThat(reply.isDone()).isFalse();
 *   assertThat(runtime.blockOn(reply)).isEqualTo(OK);  // the retries' pauses take no time
 * }
 * }</pre>
 *
 * <p>What a {@link #blockOn} throws tells the seed. Blocking calls have threads of their own; the
 * clock waits for them, but the order in which they end is not replayed. The same goes for sockets,
 * for which the clock does not wait: use {@code dev.pinion.io} streams in memory where time
 * matters.
 *
 * <p>Everything but {@link #spawn} and {@link #spawnBlocking} belongs to the thread of the test.
 */
@Sync(unchecked = "the queue is behind its monitor; the rest belongs to the thread of the test")
public final class TestRuntime implements Spawner, AutoCloseable {
  /** For {@link #create}. */
  private static final String SEED_PROPERTY = "pinion.test.seed";

  private final long seed;
  private final TestQueue queue;
  private final PausedTime time = TimeSource.paused();
  private final TimeDriver timers = new TimeDriver(time, () -> {});
  private final TaskContext context;

  /** What tasks of spawnLocal wake. */
  private final Context localContext;

  private final OwnedTasks owned = new OwnedTasks();

  private TestRuntime(long seed) {
    this.seed = seed;
    this.queue = new TestQueue(new SplittableRandom(seed));
    BlockingCalls calls = this::spawnBlocking;
    this.context = new TaskContext(Map.of(TimeDriver.class, timers, BlockingCalls.class, calls));
    this.localContext = context.withWaker(Waker.of(queue::wakeLocal));
  }

  /** With a seed of its own for each, or that of the system property {@code pinion.test.seed}. */
  public static TestRuntime create() {
    Long given = Long.getLong(SEED_PROPERTY);
    return withSeed(given != null ? given : new SplittableRandom().nextInt(Integer.MAX_VALUE));
  }

  /** Runs tasks in the order that belongs to this seed. */
  public static TestRuntime withSeed(long seed) {
    return new TestRuntime(seed);
  }

  /** A test of code under many orders. */
  @FunctionalInterface
  public interface Scenario {
    /** Runs the code in this runtime, and throws if it is wrong. */
    void run(TestRuntime runtime) throws Exception;
  }

  /**
   * Runs the scenario with the seeds from 1 up to this many, each in a runtime of its own. What it
   * throws tells the seed.
   */
  public static void explore(int seeds, Scenario scenario) throws Exception {
    for (long seed = 1; seed <= seeds; seed++) {
      try (TestRuntime runtime = withSeed(seed)) {
        scenario.run(runtime);
      } catch (Throwable failure) {
        throw SeedNote.add(failure, seed);
      }
    }
  }

  /** Its clock, to be read or moved by hand. */
  public PausedTime time() {
    return time;
  }

  /** What the order of tasks is drawn from. */
  public long seed() {
    return seed;
  }

  @Override
  public <T extends @Nullable Object> JoinHandle<T> spawn(@Sending Future<T> future) {
    SpawnedTask<T> task = SpawnedTask.of(future, queue);
    queue.spawn(task);
    return task;
  }

  @Override
  public <T extends @Nullable Object> JoinHandle<T> spawnBlocking(@Sending Callable<T> call) {
    return queue.begin(new BlockingThread<>(this, queue, call));
  }

  /**
   * Runs the future beside the other tasks until it has ended; moves the clock when all wait.
   *
   * @return its value
   * @throws Exception what the future throws, the same object
   * @throws IllegalStateException if nothing happens for ten seconds of real time: no task is
   *     ready, no timer is set, and nobody wakes a task from outside
   * @throws InterruptedException if the thread is interrupted
   */
  public <T extends @Nullable Object> T blockOn(Future<T> future) throws Exception {
    SpawnedTask<T> main = SpawnedTask.of(future, queue);
    queue.spawn(main);
    try {
      return Task.enter(
          this,
          () -> {
            drive(main);
            return outcome(main);
          });
    } catch (Throwable failure) {
      throw SeedNote.add(failure, seed);
    }
  }

  /**
   * Runs all tasks as far as they get, blocking calls included, and leaves the clock alone. A task
   * that always yields keeps this from returning.
   */
  public void settle() throws InterruptedException {
    try {
      Task.<@Nullable Void>enter(
          this,
          () -> {
            do {
              runReady();
            } while (queue.awaitCalls());
            return null;
          });
    } catch (InterruptedException | RuntimeException failure) {
      throw failure;
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Moves the clock, and runs what was waiting for that as far as it gets. */
  public void advance(Duration step) throws InterruptedException {
    time.advance(step);
    settle();
  }

  private void drive(SpawnedTask<?> main) throws InterruptedException {
    while (true) {
      runReady();
      if (main.isDone()) {
        return;
      }
      if (!queue.awaitCalls() && !time.advanceToNext() && !queue.awaitWake()) {
        throw new IllegalStateException(
            "nothing wakes the tasks that wait: no task is ready, no timer is set, no blocking call"
                + " runs, and nobody came from outside for "
                + TestQueue.PATIENCE_SECONDS
                + " seconds");
      }
    }
  }

  private void runReady() throws InterruptedException {
    do {
      for (SpawnedTask<?> task; (task = queue.take()) != null; ) {
        if (Thread.interrupted()) {
          queue.schedule(task);
          throw new InterruptedException("interrupted inside the TestRuntime");
        }
        run(task);
        Task.runLocal(localContext);
      }
      Task.runLocal(localContext);
    } while (queue.isReady());
  }

  private void run(SpawnedTask<?> task) {
    switch (task.run(context)) {
      case REQUEUE -> queue.schedule(task);
      case SUSPENDED_FIRST -> owned.add(task);
      case SUSPENDED, ENDED -> {}
    }
  }

  private static <T extends @Nullable Object> T outcome(SpawnedTask<T> ended) {
    if (ended.poll(Context.of(Waker.of(() -> {}))) instanceof Poll.Ready<T>(T value)) {
      return value;
    }
    throw new AssertionError("it has ended");
  }

  /**
   * Cancels the tasks that have not ended, and waits for blocking calls after interrupting them.
   */
  @Override
  public void close() {
    queue.close();
    owned.drain(this::cancel);
    for (SpawnedTask<?> task; (task = queue.take()) != null; ) {
      cancel(task);
    }
    queue.joinCalls();
    timers.close();
  }

  private void cancel(SpawnedTask<?> task) {
    task.requestAbort();
    SpawnedTask.Next unused = task.run(context);
  }

  @Override
  public String toString() {
    return "TestRuntime with seed " + seed;
  }
}
