package dev.pinion;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks on real workers. */
@Timeout(60)
final class AsyncRuntimeTest {
  private final AsyncRuntime runtime =
      AsyncRuntime.builder().workerThreads(2).queueCapacity(4).threadName("test").build();

  @AfterEach
  void close() {
    runtime.close();
  }

  @Test
  void blockOnGivesValueAndFailure() throws Exception {
    assertThat(runtime.blockOn(Futures.ready(42))).isEqualTo(42);
    IOException failure = new IOException("no");
    assertThat(assertThrows(IOException.class, () -> runtime.blockOn(Futures.failed(failure))))
        .isSameInstanceAs(failure);
  }

  @Test
  void everySpawnedTaskRunsOnAWorker() throws Exception {
    List<JoinHandle<String>> handles = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      handles.add(runtime.spawn(onWorker()));
    }
    for (JoinHandle<String> handle : handles) {
      assertThat(runtime.blockOn(handle)).startsWith("test-worker-");
    }
  }

  @Test
  void tasksThatATaskSpawnsOverflowItsQueueAndAllRun() throws Exception {
    Future<List<String>> root =
        Futures.ready(0)
            .flatMap(
                zero -> {
                  List<Future<String>> spawned = new ArrayList<>();
                  for (int i = 0; i < 1_000; i++) {
                    spawned.add(Task.spawn(onWorker()));
                  }
                  return Futures.joinAll(spawned);
                });
    assertThat(runtime.blockOn(runtime.spawn(root))).hasSize(1_000);
  }

  @Test
  void yieldingTasksTakeTurns() throws Exception {
    AtomicInteger turns = new AtomicInteger();
    List<JoinHandle<Integer>> handles = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      handles.add(runtime.spawn(yielding(200, turns)));
    }
    runtime.blockOn(Futures.joinAll(handles));
    assertThat(turns.get()).isEqualTo(50 * 200);
  }

  @Test
  void aTaskThatAlwaysYieldsStarvesNobody() throws Exception {
    List<JoinHandle<?>> busy = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      busy.add(runtime.spawn(Futures.fromPoll(cx -> yieldForEver(cx.waker()))));
    }
    assertThat(runtime.blockOn(runtime.spawn(onWorker()))).startsWith("test-worker-");
    busy.forEach(JoinHandle::abort);
  }

  @Test
  void aTaskThatHoldsItsWorkerLeavesTheOtherTasksToTheOthers() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    JoinHandle<String> holding =
        runtime.spawn(
            Futures.fromPoll(
                cx -> {
                  awaitUninterruptibly(release);
                  return Poll.ready("released");
                }));
    assertThat(runtime.blockOn(runtime.spawn(onWorker()))).startsWith("test-worker-");
    release.countDown();
    assertThat(runtime.blockOn(holding)).isEqualTo("released");
  }

  @Test
  void whatTasksThrowKillsNoWorker() throws Exception {
    List<JoinHandle<String>> failing = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      failing.add(runtime.spawn(Futures.failed(new OutOfMemoryError("not really"))));
    }
    for (JoinHandle<String> handle : failing) {
      assertThrows(OutOfMemoryError.class, () -> runtime.blockOn(handle));
    }
    assertThat(runtime.blockOn(runtime.spawn(onWorker()))).startsWith("test-worker-");
  }

  @Test
  void aWakerThatThrowsKillsNoWorker() throws Exception {
    CountDownLatch woken = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    JoinHandle<String> task =
        runtime.spawn(
            Futures.fromPoll(
                cx -> {
                  awaitUninterruptibly(release);
                  return Poll.ready("ended");
                }));
    Waker broken =
        Waker.of(
            () -> {
              Thread.currentThread().setUncaughtExceptionHandler((t, e) -> {});
              woken.countDown();
              throw new IllegalStateException("broken waker");
            });
    assertThat(task.poll(Context.of(broken)).isReady()).isFalse();
    release.countDown();
    woken.await();
    for (int i = 0; i < 10; i++) {
      assertThat(runtime.blockOn(runtime.spawn(onWorker()))).startsWith("test-worker-");
    }
    assertThat(runtime.blockOn(task)).isEqualTo("ended");
  }

  @Test
  void anInterruptLeftByATaskDoesNotKeepAWorkerAwake() throws Exception {
    runtime.blockOn(
        runtime.spawn(
            Futures.fromPoll(
                cx -> {
                  Thread.currentThread().interrupt();
                  return Poll.ready("");
                })));
    assertThat(runtime.blockOn(runtime.spawn(onWorker()))).startsWith("test-worker-");
  }

  @Test
  void anInterruptLeftByATaskIsNotSeenByTheNextOnItsWorker() throws Exception {
    try (AsyncRuntime single = AsyncRuntime.builder().workerThreads(1).build()) {
      Future<List<Boolean>> root =
          Futures.ready(0)
              .flatMap(
                  zero ->
                      Futures.joinAll(
                          List.of(
                              Task.spawn(leavingAnInterrupt()),
                              Task.spawn(interrupted()),
                              Task.spawnLocal(leavingAnInterrupt()),
                              Task.spawnLocal(interrupted()))));
      assertThat(single.blockOn(single.spawn(root))).containsExactly(false, false, false, false);
    }
  }

  /** Whether somebody else had left one before. */
  private static Future<Boolean> leavingAnInterrupt() {
    return Futures.fromPoll(
        cx -> {
          boolean before = Thread.interrupted();
          Thread.currentThread().interrupt();
          return Poll.ready(before);
        });
  }

  private static Future<Boolean> interrupted() {
    return Futures.fromPoll(cx -> Poll.ready(Thread.interrupted()));
  }

  @Test
  void blockOnOnAWorkerIsRefused() {
    JoinHandle<Integer> nested =
        runtime.spawn(Futures.fromPoll(cx -> Poll.ready(blockOnUnchecked(Futures.ready(1)))));
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> runtime.blockOn(nested));
    assertThat(refused).hasMessageThat().contains("Task.spawnBlocking");
    assertThat(refused).hasMessageThat().contains("test-worker-");
  }

  @Test
  void blockOnInsideBlockOnIsRefused() {
    Future<Integer> nested = Futures.fromPoll(cx -> Poll.ready(blockOnUnchecked(Futures.ready(1))));
    assertThrows(IllegalStateException.class, () -> runtime.blockOn(nested));
  }

  @Test
  void taskFindsTheRuntimeInsideBlockOnAndNowhereElse() throws Exception {
    Future<String> spawning = Futures.ready(0).flatMap(zero -> Task.spawn(onWorker()));
    assertThat(runtime.blockOn(spawning)).startsWith("test-worker-");
    assertThrows(IllegalStateException.class, () -> Task.spawn(onWorker()));
  }

  @Test
  void anInterruptEndsBlockOnAndCancelsTheFuture() throws Exception {
    AtomicInteger cancelled = new AtomicInteger();
    Future<String> never = new Never(cancelled);
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> runtime.blockOn(never));
    assertThat(cancelled.get()).isEqualTo(1);
  }

  private int blockOnUnchecked(Future<Integer> future) {
    try {
      return runtime.blockOn(future);
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static Future<String> onWorker() {
    return Futures.fromPoll(cx -> Poll.ready(Thread.currentThread().getName()));
  }

  private static Future<Integer> yielding(int times, AtomicInteger turns) {
    return times == 0
        ? Futures.ready(0)
        : Task.yieldNow()
            .flatMap(
                nothing -> {
                  turns.incrementAndGet();
                  return yielding(times - 1, turns);
                });
  }

  private static Poll<String> yieldForEver(Waker waker) {
    waker.wake();
    return Poll.pending();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
