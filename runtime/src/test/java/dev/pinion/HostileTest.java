package dev.pinion;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.sync.Oneshot;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Futures that do what none should; the runtime and the other tasks go on. */
@Timeout(60)
final class HostileTest {
  private final AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build();

  @AfterEach
  void theRuntimeStillRunsTasks() throws Exception {
    assertThat(runtime.blockOn(runtime.spawn(Futures.ready(5)))).isEqualTo(5);
    runtime.close();
  }

  @Test
  void aStackOverflowInAPollReachesTheHandle() {
    JoinHandle<Integer> deep = runtime.spawn(Futures.fromPoll(cx -> Poll.ready(depth(0))));
    assertThrows(StackOverflowError.class, () -> runtime.blockOn(deep));
  }

  @Test
  void anErrorInTheCleanUpReachesTheHandle() {
    JoinHandle<Integer> task = runtime.spawn(dropped(() -> depth(0)));
    task.abort();
    CancellationException aborted =
        assertThrows(CancellationException.class, () -> runtime.blockOn(task));
    assertThat(aborted.getSuppressed()[0]).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void aPollThatReturnsNullFails() {
    @SuppressWarnings("NullAway") // that is the point
    JoinHandle<Integer> task = runtime.spawn(Futures.fromPoll(cx -> null));
    assertThrows(NullPointerException.class, () -> runtime.blockOn(task));
  }

  @Test
  void aThreadInterruptedBeforeBlockOnDoesNotWait() {
    Thread.currentThread().interrupt();
    assertThrows(
        InterruptedException.class, () -> runtime.blockOn(Time.sleep(Duration.ofHours(1))));
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void anInterruptOfACallIsNotSeenByTheNext() throws Exception {
    runtime.blockOn(
        runtime.spawnBlocking(
            () -> {
              Thread.currentThread().interrupt();
              return 1;
            }));
    assertThat(runtime.blockOn(runtime.spawnBlocking(() -> Thread.currentThread().isInterrupted())))
        .isFalse();
  }

  @Test
  void manyTimersSetAndCancelledInOnePollLeaveNone() throws Exception {
    runtime.blockOn(
        runtime.spawn(
            Futures.fromPoll(
                cx -> {
                  for (int i = 0; i < 200_000; i++) {
                    Future<?> sleep = Time.sleep(Duration.ofMillis(1 + i % 100_000));
                    sleep.poll(cx);
                    sleep.cancel();
                  }
                  return Poll.ready(1);
                })));
    assertThat(runtime.metrics().timers()).isEqualTo(0);
  }

  @Test
  void aWakerUsedAfterCloseDoesNothing() {
    CompletableFuture<Waker> kept = new CompletableFuture<>();
    AsyncRuntime other = AsyncRuntime.create();
    JoinHandle<Integer> task =
        other.spawn(
            Futures.fromPoll(
                cx -> {
                  kept.complete(cx.waker());
                  return Poll.pending();
                }));
    Waker waker = kept.join();
    other.close();
    waker.wake();
    assertThat(task.isDone()).isTrue();
  }

  @Test
  void everyTaskEndsWhereCloseRacesSpawnsWakesAndBlockingCalls() throws Exception {
    for (int round = 0; round < 50; round++) {
      AsyncRuntime closing = AsyncRuntime.builder().workerThreads(2).build();
      List<JoinHandle<?>> handles = Collections.synchronizedList(new ArrayList<>());
      List<Oneshot<Integer>> gates = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        gates.add(Oneshot.create());
        handles.add(closing.spawn(gates.get(i).receiver()));
      }
      Thread spawner =
          new Thread(
              () -> assertThrows(RejectedExecutionException.class, () -> flood(closing, handles)));
      Thread waker = new Thread(() -> gates.forEach(gate -> gate.sender().send(1)));
      spawner.start();
      waker.start();
      closing.close();
      spawner.join();
      waker.join();
      assertThat(handles.stream().allMatch(JoinHandle::isDone)).isTrue();
    }
  }

  private static void flood(AsyncRuntime runtime, List<JoinHandle<?>> handles) {
    while (true) {
      handles.add(
          runtime.spawn(
              Futures.fromPoll(
                  cx -> {
                    handles.add(Task.spawn(Task.yieldNow()));
                    handles.add(Task.spawnBlocking(() -> 1));
                    return Poll.ready(1);
                  })));
    }
  }

  private static Future<Integer> dropped(Runnable cleanUp) {
    return new Future<>() {
      @Override
      public Poll<Integer> poll(Context cx) {
        return Poll.pending();
      }

      @Override
      public void cancel() {
        cleanUp.run();
      }
    };
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int depth(int at) {
    return 1 + depth(at + 1);
  }
}
