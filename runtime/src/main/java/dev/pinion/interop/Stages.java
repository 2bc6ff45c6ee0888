package dev.pinion.interop;

import dev.pinion.annotations.Sending;
import dev.pinion.future.Future;
import dev.pinion.task.Spawner;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link CompletionStage} and {@link CompletableFuture}. */
public final class Stages {
  private Stages() {}

  /**
   * A future of the stage's outcome, which may be under way already. A failure comes as it was
   * thrown, without CompletionException around it. Cancelling the future cancels the stage's {@link
   * CompletionStage#toCompletableFuture}.
   */
  public static <T extends @Nullable Object> Future<T> future(CompletionStage<T> stage) {
    return new StageFuture<>(stage.toCompletableFuture());
  }

  /**
   * Spawns the future and completes what is returned with its outcome. Cancelling that aborts the
   * task. What depends on it without an executor of its own runs on a worker, and must not block.
   */
  public static <T extends @Nullable Object> CompletableFuture<T> completableFuture(
      Spawner runtime, @Sending Future<T> future) {
    Objects.requireNonNull(future);
    TaskStage<T> stage = new TaskStage<>();
    stage.begin(runtime, future);
    return stage;
  }
}
