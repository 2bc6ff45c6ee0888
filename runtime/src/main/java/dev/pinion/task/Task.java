package dev.pinion.task;

import dev.pinion.annotations.RunsInPlace;
import dev.pinion.annotations.Sending;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What a task may ask of the runtime it runs on. The runtime is found by the thread: a worker, a
 * thread of the blocking pool, or one that is inside {@code blockOn}.
 */
public final class Task {
  private Task() {}

  /**
   * Starts a task beside this one, on the workers of the current runtime.
   *
   * @throws RejectedExecutionException if the runtime is closed
   * @throws IllegalStateException on a thread that belongs to no runtime
   */
  public static <T extends @Nullable Object> JoinHandle<T> spawn(@Sending Future<T> future) {
    return Current.spawner().spawn(future);
  }

  /**
   * Runs a call that blocks on a thread that may, of the current runtime.
   *
   * @throws RejectedExecutionException if the runtime is closed
   * @throws IllegalStateException on a thread that belongs to no runtime
   */
  public static <T extends @Nullable Object> JoinHandle<T> spawnBlocking(
      @Sending Callable<T> call) {
    return Current.spawner().spawnBlocking(call);
  }

  /**
   * Starts a task that stays on this thread, so its future need not be Send: in the {@link
   * LocalSet} around this code; else on this worker; else inside this {@code blockOn}, whose end
   * cancels it.
   *
   * @throws RejectedExecutionException if what would run it is closed
   * @throws IllegalStateException on a thread on which nothing is driven
   */
  public static <T extends @Nullable Object> JoinHandle<T> spawnLocal(Future<T> future) {
    return Current.localSet().spawn(future);
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
    Current current = Current.get();
    if (current.blockOn != null) {
      throw new IllegalStateException(
          "blockOn inside blockOn on thread "
              + Thread.currentThread().getName()
              + " would keep the outer future waiting: await the inner future instead");
    }
    current.blockOn = spawner;
    try {
      return code.call();
    } finally {
      current.blockOn = null;
      LocalSet local = current.local;
      if (local != null) {
        current.local = null;
        local.close();
      }
    }
  }

  /** Runs the tasks that {@link #spawnLocal} left to the code inside {@link #enter}. */
  public static void runLocal(Context cx) {
    LocalSet local = Current.get().local;
    if (local != null) {
      local.runReady(cx);
    }
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
