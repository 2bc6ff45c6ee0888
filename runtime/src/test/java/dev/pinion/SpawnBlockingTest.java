package dev.pinion;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Waker;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that block, on threads that may. */
@Timeout(60)
final class SpawnBlockingTest {
  private final AsyncRuntime runtime =
      AsyncRuntime.builder().workerThreads(1).blockingThreads(3).threadName("test").build();

  @AfterEach
  void close() {
    runtime.close();
  }

  @Test
  void aCallRunsOnABlockingThreadAndItsOutcomeReachesTheHandle() throws Exception {
    assertThat(runtime.blockOn(runtime.spawnBlocking(() -> Thread.currentThread().getName())))
        .startsWith("test-blocking-");
    IOException failure = new IOException("no");
    JoinHandle<String> failing =
        runtime.spawnBlocking(
            () -> {
              throw failure;
            });
    assertThat(assertThrows(IOException.class, () -> runtime.blockOn(failing)))
        .isSameInstanceAs(failure);
  }

  @Test
  void thePoolGrowsToItsBound() throws Exception {
    CyclicBarrier together = new CyclicBarrier(3);
    List<JoinHandle<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      calls.add(runtime.spawnBlocking(together::await));
    }
    runtime.blockOn(Futures.joinAll(calls));
    assertThat(runtime.blockingPool().threadCount()).isEqualTo(3);
  }

  @Test
  void anIdleThreadIsReused() throws Exception {
    Thread first = runtime.blockOn(runtime.spawnBlocking(Thread::currentThread));
    for (int i = 0; i < 20; i++) {
      // Its state is read without the lock of the pool, which it needs to get there.
      while (first.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait(); // it is on its way back
      }
      assertThat(runtime.blockOn(runtime.spawnBlocking(Thread::currentThread)))
          .isSameInstanceAs(first);
    }
  }

  @Test
  void anIdleThreadEndsAfterItsTime() throws Exception {
    try (AsyncRuntime brief = AsyncRuntime.builder().blockingIdle(Duration.ofMillis(1)).build()) {
      brief.blockOn(brief.spawnBlocking(() -> 1));
      while (brief.blockingPool().threadCount() > 0) {
        Thread.onSpinWait();
      }
      assertThat(brief.blockOn(brief.spawnBlocking(() -> 2))).isEqualTo(2);
    }
  }

  @Test
  void thePoolShrinksToTheCallsThatRunAndGrowsAgain() throws Exception {
    Duration brief = Duration.ofMillis(1);
    try (AsyncRuntime shrinking =
        AsyncRuntime.builder().workerThreads(1).blockingThreads(3).blockingIdle(brief).build()) {
      for (int round = 1; round <= 3; round++) {
        CyclicBarrier together = new CyclicBarrier(3);
        CountDownLatch release = new CountDownLatch(1);
        List<JoinHandle<Integer>> calls = new ArrayList<>();
        calls.add(shrinking.spawnBlocking(() -> together.await() + waited(release)));
        calls.add(shrinking.spawnBlocking(together::await));
        calls.add(shrinking.spawnBlocking(together::await));
        while (shrinking.metrics().blockingThreads() > 1) {
          Thread.onSpinWait(); // two end; the one whose call runs does not
        }
        assertThat(calls.get(0).isDone()).isFalse();
        release.countDown();
        shrinking.blockOn(Futures.joinAll(calls));
        assertThat(shrinking.metrics().blockingCallsQueued()).isEqualTo(0);
      }
    }
  }

  private static int waited(CountDownLatch release) throws InterruptedException {
    release.await();
    return 0;
  }

  @Test
  void blockOnIsAllowedInABlockingCall() throws Exception {
    assertThat(runtime.blockOn(runtime.spawnBlocking(() -> runtime.blockOn(Futures.ready(7)))))
        .isEqualTo(7);
    assertThat(
            runtime.blockOn(
                runtime.spawnBlocking(
                    () -> runtime.blockOn(Task.spawn(AsyncRuntimeTest.onWorker())))))
        .isEqualTo("test-worker-0");
  }

  @Test
  void insideBlockOnOfAnotherRuntimeThatOneIsTheCurrent() throws Exception {
    try (AsyncRuntime other = AsyncRuntime.builder().threadName("other").build()) {
      Future<String> spawning =
          Futures.ready(0).flatMap(zero -> Task.spawn(AsyncRuntimeTest.onWorker()));
      assertThat(runtime.blockOn(runtime.spawnBlocking(() -> other.blockOn(spawning))))
          .startsWith("other-worker-");
    }
  }

  @Test
  void abortInterruptsTheCall() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    JoinHandle<String> call =
        runtime.spawnBlocking(
            () -> {
              begun.countDown();
              never.await();
              return "released";
            });
    begun.await();
    call.abort();
    CancellationException aborted =
        assertThrows(CancellationException.class, () -> runtime.blockOn(call));
    assertThat(aborted.getSuppressed()[0]).isInstanceOf(InterruptedException.class);
    assertThat(runtime.blockOn(runtime.spawnBlocking(Thread::interrupted))).isFalse();
  }

  @Test
  void aCallThatWaitsForAThreadCanBeAborted() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger ran = new AtomicInteger();
    List<JoinHandle<?>> holding = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      holding.add(
          runtime.spawnBlocking(
              () -> {
                release.await();
                return 1;
              }));
    }
    JoinHandle<Integer> waiting = runtime.spawnBlocking(ran::incrementAndGet);
    waiting.abort();
    release.countDown();
    assertThrows(CancellationException.class, () -> runtime.blockOn(waiting));
    runtime.blockOn(Futures.joinAll(holding));
    assertThat(ran.get()).isEqualTo(0);
  }

  @Test
  void closeInterruptsRunningCallsAndEndsWaitingOnes() throws Exception {
    CountDownLatch begun = new CountDownLatch(3);
    CountDownLatch never = new CountDownLatch(1);
    List<JoinHandle<String>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(
          runtime.spawnBlocking(
              () -> {
                begun.countDown();
                never.await();
                return "released";
              }));
    }
    begun.await();
    runtime.close();
    Context cx = Context.of(Waker.of(() -> {}));
    for (JoinHandle<String> call : calls) {
      assertThrows(CancellationException.class, () -> call.poll(cx));
    }
  }
}
