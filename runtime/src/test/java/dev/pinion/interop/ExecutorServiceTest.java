package dev.pinion.interop;

import static com.google.common.truth.Truth.assertThat;
import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.task.Task;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ExecutorServiceTest {
  private final AsyncRuntime runtime =
      AsyncRuntime.builder().workerThreads(1).blockingThreads(1).build();
  private final ExecutorService executor = Calls.executorService(runtime);

  @AfterEach
  void close() {
    runtime.close();
  }

  @Test
  void callsRunOnBlockingThreadsInsideTheRuntime() throws Exception {
    assertThat(executor.submit(() -> Thread.currentThread().getName()).get()).contains("blocking");
    executor.submit(() -> Task.spawn(Task.yieldNow())).get();
    assertThat(executor.invokeAll(List.of(() -> 1, () -> 2)).getLast().get()).isEqualTo(2);
    Future<?> failing =
        executor.submit(
            () -> {
              throw new IllegalStateException("no");
            });
    assertThrows(ExecutionException.class, failing::get);
  }

  @Test
  void shutdownRefusesMoreAndEndsWithTheLastCall() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Future<Integer> running =
        executor.submit(
            () -> {
              go.await();
              return 1;
            });
    executor.shutdown();
    assertThrows(RejectedExecutionException.class, () -> executor.execute(() -> {}));
    assertThat(executor.awaitTermination(1, NANOSECONDS)).isFalse();
    go.countDown();
    assertThat(executor.awaitTermination(1, DAYS)).isTrue();
    assertThat(running.get()).isEqualTo(1);
    assertThat(runtime.blockOn(runtime.spawnBlocking(() -> "the runtime goes on"))).isNotEmpty();
  }

  @Test
  void shutdownNowInterruptsWhatRunsAndReturnsWhatNeverBegan() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> interrupted = new CompletableFuture<>();
    executor.execute(
        () -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.complete("interrupted");
          }
        });
    begun.await();
    Runnable waiting = () -> interrupted.complete("ran");
    executor.execute(waiting);
    assertThat(executor.shutdownNow()).containsExactly(waiting);
    assertThat(interrupted.get()).isEqualTo("interrupted");
    assertThat(executor.awaitTermination(1, DAYS)).isTrue();
  }

  @Test
  void closingTheRuntimeTerminatesIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    executor.execute(
        () -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    begun.await();
    executor.execute(() -> {});
    runtime.close();
    assertThrows(RejectedExecutionException.class, () -> executor.execute(() -> {}));
    executor.shutdown();
    assertThat(executor.awaitTermination(1, DAYS)).isTrue();
  }

  @Test
  void whatACommandThrowsReachesTheHandlerOfItsThread() throws Exception {
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    executor.execute(
        () -> {
          Thread.currentThread()
              .setUncaughtExceptionHandler((thread, thrown) -> seen.complete(thrown));
          throw new IllegalStateException("no");
        });
    assertThat(seen.get()).hasMessageThat().isEqualTo("no");
  }
}
