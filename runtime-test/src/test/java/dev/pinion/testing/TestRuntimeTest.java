package dev.pinion.testing;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.sync.Mutex;
import dev.pinion.sync.Oneshot;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import dev.pinion.time.Interval;
import dev.pinion.time.Time;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class TestRuntimeTest {

  /** Five tasks that take turns; the order in which they did. */
  private static List<Integer> order(long seed) throws Exception {
    try (TestRuntime runtime = TestRuntime.withSeed(seed)) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        int number = i;
        Future<Boolean> step = Task.yieldNow().map(done -> order.add(number));
        JoinHandle<Boolean> unused =
            runtime.spawn(step.flatMap(done -> Task.yieldNow().map(again -> order.add(number))));
      }
      runtime.settle();
      return order;
    }
  }

  @Test
  void aSeedReplaysItsOrderAndOthersDiffer() throws Exception {
    Set<List<Integer>> orders = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      assertThat(order(seed)).isEqualTo(order(seed));
      orders.add(order(seed));
    }
    assertThat(orders.size()).isGreaterThan(15);
  }

  @Test
  void aDayOfSleepingTakesNoTimeAndEndsInItsOrder() throws Exception {
    try (TestRuntime runtime = TestRuntime.create()) {
      List<Integer> order = new ArrayList<>();
      for (int hours : new int[] {24, 1, 12}) {
        Future<Boolean> sleeping = Time.sleep(Duration.ofHours(hours)).map(x -> order.add(hours));
        JoinHandle<Boolean> unused = runtime.spawn(sleeping);
      }
      runtime.blockOn(Time.sleep(Duration.ofHours(25)));
      assertThat(order).containsExactly(1, 12, 24).inOrder();
      assertThat(runtime.time().instant()).isEqualTo(Instant.EPOCH.plus(Duration.ofHours(25)));
    }
  }

  @Test
  void aTimeoutPassesOnlyWhenNothingElseCanHappen() throws Exception {
    try (TestRuntime runtime = TestRuntime.create()) {
      Oneshot<String> never = Oneshot.create();
      Future<String> late = Time.timeout(never.receiver(), Duration.ofMinutes(1));
      assertThrows(TimeoutException.class, () -> runtime.blockOn(late));
      Future<Integer> call = Time.timeout(runtime.spawnBlocking(() -> 1), Duration.ofMillis(1));
      assertThat(runtime.blockOn(call)).isEqualTo(1);
    }
  }

  @Test
  void settleLeavesTheClockAloneAndAdvanceMovesIt() throws Exception {
    try (TestRuntime runtime = TestRuntime.create()) {
      Interval interval = Time.interval(Duration.ofSeconds(1));
      runtime.blockOn(interval.tick());
      JoinHandle<Void> tick = runtime.spawn(interval.tick());
      runtime.settle();
      assertThat(tick.isDone()).isFalse();
      runtime.advance(Duration.ofMillis(999));
      assertThat(tick.isDone()).isFalse();
      runtime.advance(Duration.ofMillis(1));
      assertThat(tick.isDone()).isTrue();
    }
  }

  @Test
  void exploringFindsAnOrderThatFailsAndTellsItsSeed() {
    AssertionError found =
        assertThrows(
            AssertionError.class,
            () ->
                TestRuntime.explore(
                    100,
                    runtime -> {
                      int[] balance = {0};
                      for (int i = 0; i < 2; i++) {
                        Future<Void> deposit =
                            Futures.ready(0)
                                .flatMap(
                                    x -> {
                                      int read = balance[0];
                                      return Task.yieldNow()
                                          .map(
                                              y -> {
                                                balance[0] = read + 1;
                                                return null;
                                              });
                                    });
                        JoinHandle<Void> unused = runtime.spawn(deposit);
                      }
                      runtime.settle();
                      assertWithMessage("balance").that(balance[0]).isEqualTo(2);
                    }));
    String note = found.getSuppressed()[0].getMessage();
    assertThat(note).containsMatch("TestRuntime.withSeed\\(\\d+\\)");
  }

  @Test
  void aMutexKeepsTheBalanceInEveryOrder() throws Exception {
    TestRuntime.explore(
        100,
        runtime -> {
          Mutex<Integer> balance = new Mutex<>(0);
          for (int i = 0; i < 3; i++) {
            Future<Void> deposit =
                balance
                    .lock()
                    .flatMap(
                        guard -> {
                          int read = guard.get();
                          return Task.yieldNow()
                              .map(
                                  y -> {
                                    guard.set(read + 1);
                                    guard.close();
                                    return null;
                                  });
                        });
            JoinHandle<Void> unused = runtime.spawn(deposit);
          }
          runtime.settle();
          assertThat(balance.tryLock().get()).isEqualTo(3);
        });
  }

  @Test
  void whatBlockOnThrowsTellsTheSeedOnce() {
    try (TestRuntime runtime = TestRuntime.withSeed(42)) {
      IOException failure = new IOException("no");
      for (int i = 0; i < 2; i++) {
        IOException thrown =
            assertThrows(IOException.class, () -> runtime.blockOn(Futures.failed(failure)));
        assertThat(thrown).isSameInstanceAs(failure);
      }
      assertThat(failure.getSuppressed()).hasLength(1);
      assertThat(failure.getSuppressed()[0]).hasMessageThat().contains("seed 42");
    }
  }

  @Test
  void tasksThatStayOnTheThreadRunToo() throws Exception {
    try (TestRuntime runtime = TestRuntime.create()) {
      Thread test = Thread.currentThread();
      Future<Thread> outer =
          Futures.ready(null)
              .flatMap(
                  x ->
                      Task.spawnLocal(
                          Time.sleep(Duration.ofHours(1)).map(y -> Thread.currentThread())));
      assertThat(runtime.blockOn(outer)).isSameInstanceAs(test);
    }
  }

  @Test
  void closeCancelsTasksInterruptsCallsAndRefusesMore() throws Exception {
    Oneshot<String> waited = Oneshot.create();
    CountDownLatch begun = new CountDownLatch(1);
    TestRuntime runtime = TestRuntime.create();
    JoinHandle<String> task = runtime.spawn(waited.receiver());
    JoinHandle<Object> call =
        runtime.spawnBlocking(
            () -> {
              begun.countDown();
              new CountDownLatch(1).await();
              return null;
            });
    begun.await();
    runtime.close();
    Polled.by(task).assertFails(CancellationException.class);
    Polled.by(call).assertFails(CancellationException.class);
    assertThrows(RejectedExecutionException.class, () -> runtime.spawn(Futures.ready(null)));
  }
}
