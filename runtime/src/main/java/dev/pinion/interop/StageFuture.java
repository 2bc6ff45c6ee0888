package dev.pinion.interop;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Waker;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** {@link Stages#future}. */
final class StageFuture<T extends @Nullable Object> implements DirectFuture<T> {
  private final CompletableFuture<T> stage;
  private boolean subscribed;

  /** Written before the poll asks whether the stage is done; read after it is. */
  private volatile @Nullable Waker waker;

  StageFuture(CompletableFuture<T> stage) {
    this.stage = stage;
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    if (!stage.isDone()) {
      waker = cx.waker();
      if (!subscribed) {
        subscribed = true;
        CompletableFuture<T> unused = stage.whenComplete((value, failure) -> wake());
      }
      if (!stage.isDone()) {
        return PENDING;
      }
    }
    try {
      return stage.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      Throwable inner = cause instanceof CompletionException ? cause.getCause() : null;
      throw Failures.rethrow(Objects.requireNonNull(inner != null ? inner : cause));
    } catch (InterruptedException e) {
      throw new AssertionError("it is done", e);
    }
  }

  private void wake() {
    Waker waiting = waker;
    if (waiting != null) {
      waiting.wake();
    }
  }

  @Override
  public void cancel() {
    waker = null;
    stage.cancel(true);
  }
}
