package dev.pinion.interop;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.Unchecked;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.sync.Oneshot;
import dev.pinion.testing.Polled;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StagesTest {
  private final AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).build();

  @AfterEach
  void close() {
    runtime.close();
  }

  @Test
  void aStageCompletedLaterWakesTheTask() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    Polled<String> future = Polled.by(Stages.future(stage)).assertPending().assertPending();
    stage.complete("value");
    assertThat(future.assertWoken().assertReady()).isEqualTo("value");
  }

  @Test
  void aFailureComesAsItWasThrown() {
    IOException failure = new IOException("no");
    CompletableFuture<String> failed = CompletableFuture.failedFuture(failure);
    assertThat(Polled.by(Stages.future(failed)).assertFails(IOException.class))
        .isSameInstanceAs(failure);
    CompletableFuture<String> dependent = failed.thenApply(value -> value + "!");
    assertThat(Polled.by(Stages.future(dependent)).assertFails(IOException.class))
        .isSameInstanceAs(failure);
    CompletableFuture<String> wrapped =
        CompletableFuture.failedFuture(new CompletionException(failure));
    assertThat(Polled.by(Stages.future(wrapped)).assertFails(IOException.class))
        .isSameInstanceAs(failure);
  }

  @Test
  void cancellingGoesThroughToTheStageAndBack() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    Polled<String> future = Polled.by(Stages.future(stage)).assertPending();
    future.cancel();
    assertThat(stage.isCancelled()).isTrue();
    Polled.by(Stages.future(stage)).assertFails(CancellationException.class);
  }

  @Test
  void aFutureCompletesAStage() throws Exception {
    assertThat(Stages.completableFuture(runtime, Futures.ready("value")).get()).isEqualTo("value");
    Oneshot<String> source = Oneshot.create();
    source.sender().close();
    CompletableFuture<String> failed = Stages.completableFuture(runtime, source.receiver());
    ExecutionException thrown = assertThrows(ExecutionException.class, failed::get);
    assertThat(thrown).hasCauseThat().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void cancellingTheStageAbortsTheTask() throws Exception {
    Oneshot<String> source = Oneshot.create();
    CompletableFuture<String> stage = Stages.completableFuture(runtime, source.receiver());
    Future<Void> polled = Futures.ready(null);
    runtime.blockOn(runtime.spawn(polled)); // one worker: the task above has been polled by now
    stage.cancel(false);
    runtime.blockOn(source.sender().closed());
  }

  @Test
  void closingTheRuntimeCancelsTheStage() throws Exception {
    CompletableFuture<String> stage =
        Stages.completableFuture(runtime, Oneshot.<String>create().receiver());
    runtime.blockOn(runtime.spawn(Futures.ready(null)));
    runtime.close();
    assertThrows(CancellationException.class, stage::get);
  }

  @Test
  void aCallOnAnExecutorBeginsAtTheFirstPoll() throws Exception {
    CompletableFuture<Runnable> submitted = new CompletableFuture<>();
    Polled<String> call = Polled.by(Calls.on(submitted::complete, () -> "done"));
    assertThat(submitted.isDone()).isFalse();
    call.assertPending();
    submitted.get().run();
    assertThat(call.assertWoken().assertReady()).isEqualTo("done");
  }

  @Test
  void cancellingInterruptsAVirtualThread() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Polled<String> call =
        Polled.by(
            Calls.onVirtualThread(
                () -> {
                  begun.countDown();
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                  }
                  return "";
                }));
    call.assertPending();
    begun.await();
    call.cancel();
    interrupted.await();
  }

  @Test
  void aVirtualThreadBlocksOnAFuture() throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .start(() -> result.complete(Unchecked.get(() -> runtime.blockOn(Futures.ready("v")))));
    thread.join();
    assertThat(result.get()).isEqualTo("v");
  }
}
