package dev.pinion.interop;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Spawner;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link Stages#completableFuture}. */
final class TaskStage<T extends @Nullable Object> extends CompletableFuture<T> {
  private volatile @Nullable JoinHandle<@Nullable Void> task;

  void begin(Spawner runtime, Future<T> future) {
    JoinHandle<@Nullable Void> begun = runtime.spawn(new Completing<>(future, this));
    task = begun;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    JoinHandle<@Nullable Void> running = task;
    if (cancelled && running != null) {
      running.abort();
    }
    return cancelled;
  }

  /** The task: completes the stage however the future ends. */
  private record Completing<T extends @Nullable Object>(Future<T> future, TaskStage<T> stage)
      implements DirectFuture<@Nullable Void> {

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // what is not PENDING is a T, null included
    public @Nullable Object pollDirect(Context cx) {
      Object value;
      try {
        value = DirectFuture.poll(future, cx);
      } catch (Throwable failure) {
        stage.completeExceptionally(failure);
        return null;
      }
      if (value == PENDING) {
        return PENDING;
      }
      stage.complete((T) value);
      return null;
    }

    @Override
    public void cancel() {
      try {
        future.cancel();
      } finally {
        stage.cancel(false);
      }
    }
  }
}
