package dev.pinion.task;

import dev.pinion.annotations.RunsInPlace;
import dev.pinion.annotations.Sending;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a task may ask of the runtime it runs on. The runtime is found by the thread: a worker, a
 * thread of the blocking pool, or one that is inside {@code blockOn}.
 */
public final class Task {
  /** The runtime whose {@code blockOn} is on this thread's stack. */
  private static final ThreadLocal<@Nullable Spawner> ENTERED = new ThreadLocal<>();

  private Task() {}

  /**
   * Starts a task beside this one, on the workers of the current runtime.
   *
   * @throws java.util.concurrent.RejectedExecutionException if the runtime is closed
   * @throws IllegalStateException on a thread that belongs to no runtime
   */
  public static <T extends @Nullable Object> JoinHandle<T> spawn(@Sending Future<T> future) {
    return current().spawn(future);
  }

  /**
   * Runs a call that blocks on a thread that may, of the current runtime.
   *
   * @throws java.util.concurrent.RejectedExecutionException if the runtime is closed
   * @throws IllegalStateException on a thread that belongs to no runtime
   */
  public static <T extends @Nullable Object> JoinHandle<T> spawnBlocking(
      @Sending Callable<T> call) {
    return current().spawnBlocking(call);
  }

  /**
   * Lets the other tasks of this worker run: pending once, ready when polled again. The task goes
   * to the back of its queue.
   */
  public static Future<@Nullable Void> yieldNow() {
    return new Yield();
  }

  /**
   * Runs the code with this runtime as the current one of the thread; for a method that drives a
   * future on its caller's thread.
   *
   * @throws IllegalStateException if that is done on this thread already
   */
  public static <R extends @Nullable Object> R enter(Spawner spawner, @RunsInPlace Callable<R> code)
      throws Exception {
    if (ENTERED.get() != null) {
      throw new IllegalStateException(
          "blockOn inside blockOn on thread "
              + Thread.currentThread().getName()
              + " would keep the outer future waiting: await the inner future instead");
    }
    ENTERED.set(spawner);
    try {
      return code.call();
    } finally {
      ENTERED.remove();
    }
  }

  private static Spawner current() {
    if (Thread.currentThread() instanceof TaskThread thread) {
      return thread.spawner();
    }
    Spawner spawner = ENTERED.get();
    if (spawner == null) {
      throw new IllegalStateException(
          "no runtime on this thread ("
              + Thread.currentThread().getName()
              + "): call it from a task, or use the methods of an AsyncRuntime");
    }
    return spawner;
  }

  private static final class Yield implements DirectFuture<@Nullable Void> {
    private boolean yielded;

    @Override
    public @Nullable Object pollDirect(Context cx) {
      if (yielded) {
        return null;
      }
      yielded = true;
      cx.waker().wake();
      return PENDING;
    }
  }
}
