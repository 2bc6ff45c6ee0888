package dev.pinion.benchmarks.await;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * The same with CompletableFuture.thenCompose, which is how a loop is written without async bodies.
 */
final class Stages {
  private static final CompletableFuture<Integer> READY = CompletableFuture.completedFuture(1);

  /** What waits; the driver completes it. */
  final Queue<CompletableFuture<Integer>> pending = new ArrayDeque<>();

  private final boolean ready;

  Stages(boolean ready) {
    this.ready = ready;
  }

  private CompletableFuture<Integer> gate() {
    if (ready) {
      return READY;
    }
    CompletableFuture<Integer> future = new CompletableFuture<>();
    pending.add(future);
    return future;
  }

  CompletableFuture<Long> loop(int times, long sum) {
    return times == 0
        ? CompletableFuture.completedFuture(sum)
        : gate().thenCompose(value -> loop(times - 1, sum + value));
  }

  CompletableFuture<Integer> chain(int depth) {
    return depth == 0 ? gate() : gateless(depth).thenCompose(value -> done(value + 1));
  }

  private CompletableFuture<Integer> gateless(int depth) {
    return chain(depth - 1);
  }

  private static CompletableFuture<Integer> done(int value) {
    return CompletableFuture.completedFuture(value);
  }

  /** Completes what waits until the result is there. */
  <T> T drive(CompletableFuture<T> result) {
    while (!result.isDone()) {
      pending.remove().complete(1);
    }
    return result.join();
  }
}
