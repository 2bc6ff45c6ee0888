package dev.pinion.interop;

import dev.pinion.annotations.Sending;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import dev.pinion.task.Spawner;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Calls that block, as futures, and futures for code that blocks: the other way is {@code
 * AsyncRuntime.blockOn}, from virtual threads too.
 */
public final class Calls {
  private Calls() {}

  /**
   * Runs the call on the executor, beginning at the first poll, and gives its outcome. Cancelling
   * the future interrupts the call, or keeps it from beginning.
   */
  public static <T extends @Nullable Object> Future<T> on(
      Executor executor, @Sending Callable<T> call) {
    return new Call<>(executor, call);
  }

  /** Runs the call on a virtual thread of its own; as {@link #on}. */
  public static <T extends @Nullable Object> Future<T> onVirtualThread(@Sending Callable<T> call) {
    return on(task -> Thread.ofVirtual().start(task), call);
  }

  /**
   * A runtime's threads for blocking calls as an {@link ExecutorService}, for code that wants one.
   * Shutting it down ends nothing else; what it runs when the runtime closes is interrupted, what
   * waits for a thread then never begins. What a command throws goes to the uncaught exception
   * handler of its thread.
   */
  public static ExecutorService executorService(Spawner runtime) {
    return new TaskExecutorService(runtime);
  }

  private static final class Call<T extends @Nullable Object> extends FutureTask<T>
      implements DirectFuture<T> {
    private @Nullable Executor executor;

    /** Written before the poll asks whether the call is done; read after it is. */
    private volatile @Nullable Waker waker;

    Call(Executor executor, Callable<T> call) {
      super(call);
      this.executor = Objects.requireNonNull(executor);
    }

    @Override
    protected void done() {
      Waker waiting = waker;
      if (waiting != null) {
        waiting.wake();
      }
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      waker = cx.waker();
      Executor begin = executor;
      if (begin != null) {
        executor = null;
        begin.execute(this);
      }
      if (!isDone()) {
        return PENDING;
      }
      try {
        return get();
      } catch (ExecutionException e) {
        throw Failures.rethrow(Objects.requireNonNull(e.getCause()));
      } catch (InterruptedException e) {
        throw new AssertionError("it is done", e);
      }
    }

    @Override
    public void cancel() {
      waker = null;
      cancel(true);
    }
  }
}
