package dev.pinion.benchmarks.await;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The same with CompletableFuture.thenCompose, which is how a loop is written without async bodies.
 */
final class Stages {
  private static final List<CompletableFuture<Integer>> READY =
      Stream.of(Values.some()).map(CompletableFuture::completedFuture).toList();

  /** What waits; the driver completes it. */
  final Queue<CompletableFuture<Integer>> pending = new ArrayDeque<>();

  private final boolean ready;
  private int next;

  Stages(boolean ready) {
    this.ready = ready;
  }

  private CompletableFuture<Integer> gate() {
    if (ready) {
      return READY.get(next++ & READY.size() - 1);
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

  /** So that no call site sees one class only. */
  void pollute() {
    drive(loop(2, 0));
    drive(chain(3));
    drive(gate().thenCompose(value -> gate().thenApply(other -> value + other)));
    drive(gate().thenApply(value -> "x" + value).thenCompose(text -> gate()));
    drive(gate().whenComplete((value, failure) -> pending.size()).thenCompose(Stages::done));
  }

  private static CompletableFuture<Integer> done(int value) {
    return CompletableFuture.completedFuture(value);
  }

  /** Completes what waits until the result is there. */
  <T> T drive(CompletableFuture<T> result) {
    while (!result.isDone()) {
      pending.remove().complete(Values.some()[next++ & Values.some().length - 1]);
    }
    return result.join();
  }
}
