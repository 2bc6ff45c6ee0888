package dev.pinion.interop;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.AsyncStream;
import dev.pinion.future.Future;
import dev.pinion.sync.Mpsc;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import dev.pinion.testing.Polled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FlowsTest {
  private final AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build();

  @AfterEach
  void close() {
    runtime.close();
  }

  /** Asks for so many values and keeps what it is told. */
  private static final class Collector<T> implements Flow.Subscriber<T> {
    final CompletableFuture<List<T>> result = new CompletableFuture<>();
    final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final List<T> values = new ArrayList<>();
    private final long wanted;

    Collector(long wanted) {
      this.wanted = wanted;
    }

    @Override
    public void onSubscribe(Flow.Subscription offered) {
      subscription.complete(offered);
      offered.request(wanted);
    }

    @Override
    public void onNext(T value) {
      values.add(value);
    }

    @Override
    public void onError(Throwable failure) {
      result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      result.complete(values);
    }
  }

  @Test
  void aPublisherGivesTheValuesOfTheStream() throws Exception {
    Collector<Integer> collector = new Collector<>(10);
    Flows.publisher(runtime, () -> AsyncStream.from(List.of(1, 2, 3))).subscribe(collector);
    assertThat(collector.result.get()).containsExactly(1, 2, 3).inOrder();
  }

  @Test
  void closingTheRuntimeEndsASubscription() throws Exception {
    Collector<Integer> collector = new Collector<>(10);
    Mpsc<Integer> silent = Mpsc.bounded(1);
    Flows.publisher(runtime, () -> silent.receiver()::receive).subscribe(collector);
    runtime.close();
    assertThat(collector.result.isCancelled()).isTrue(); // failed by a CancellationException
    Collector<Integer> late = new Collector<>(1);
    Flows.publisher(runtime, () -> AsyncStream.from(List.of(1))).subscribe(late);
    assertThat(late.result.isCancelled()).isTrue();
  }

  @Test
  void cancellingTheSubscriptionClosesTheStream() throws Exception {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Mpsc<Integer> silent = Mpsc.bounded(1);
    AsyncStream<Integer> stream =
        new AsyncStream<>() {
          @Override
          public Future<Integer> next() {
            return silent.receiver().receive();
          }

          @Override
          public void close() {
            closed.complete(null);
          }
        };
    Collector<Integer> collector = new Collector<>(1);
    Flows.publisher(runtime, () -> stream).subscribe(collector);
    collector.subscription.get().cancel();
    closed.get();
    assertThat(collector.result.isDone()).isFalse();
  }

  @Test
  void aStreamGivesWhatThePublisherPublishesWithoutLossUnderBackpressure() throws Exception {
    JoinHandle<Long> sum;
    try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
      sum = runtime.spawn(Flows.stream(publisher, 4).fold(0L, (total, n) -> total + n));
      while (!publisher.hasSubscribers()) {
        runtime.blockOn(runtime.spawn(Task.yieldNow()));
      }
      for (int i = 1; i <= 10_000; i++) {
        publisher.submit(i);
      }
    }
    assertThat(runtime.blockOn(sum)).isEqualTo(50_005_000L);
  }

  @Test
  void aFailureOfThePublisherFailsTheStreamAfterItsValues() {
    Flow.Publisher<Integer> publisher =
        subscriber -> {
          subscriber.onSubscribe(
              new Flow.Subscription() {
                @Override
                public void request(long count) {}

                @Override
                public void cancel() {}
              });
          subscriber.onNext(7);
          subscriber.onError(new IOException("gone"));
        };
    AsyncStream<Integer> stream = Flows.stream(publisher, 2);
    assertThat(Polled.by(stream.next()).assertReady()).isEqualTo(7);
    Polled.by(stream.next()).assertFails(IOException.class);
  }
}
