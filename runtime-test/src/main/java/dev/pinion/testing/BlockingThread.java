package dev.pinion.testing;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Scheduler;
import dev.pinion.task.SpawnedTask;
import dev.pinion.task.Spawner;
import dev.pinion.task.TaskContext;
import dev.pinion.task.TaskThread;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The thread of one blocking call of a {@link TestRuntime}. */
final class BlockingThread<T extends @Nullable Object> extends TaskThread implements Scheduler {
  private final TestQueue queue;
  private final SpawnedTask<T> task;

  BlockingThread(Spawner runtime, TestQueue queue, Callable<T> call) {
    super("pinion-test-blocking", runtime, null);
    this.queue = queue;
    this.task = SpawnedTask.of(new Call<>(call), this);
    setDaemon(true);
  }

  JoinHandle<T> handle() {
    return task;
  }

  @Override
  public void run() {
    try {
      SpawnedTask.Next unused = task.run(new TaskContext(Map.of()));
    } finally {
      queue.ended(this);
    }
  }

  /** Never: it is this thread's from the beginning, and does not suspend. */
  @Override
  public void schedule(SpawnedTask<?> task) {
    throw new AssertionError("a blocking call is not scheduled");
  }

  /** It was aborted. */
  @Override
  public void hurry(SpawnedTask<?> task) {
    interrupt();
  }

  private record Call<T extends @Nullable Object>(Callable<T> call) implements DirectFuture<T> {
    @Override
    public @Nullable Object pollDirect(Context cx) {
      try {
        return call.call();
      } catch (Exception failure) {
        throw Failures.rethrow(failure);
      }
    }
  }
}
