package dev.pinion;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a runtime counts. */
@Timeout(60)
final class RuntimeMetricsTest {

  @Test
  void tasksAreCountedOnceHoweverOftenTheyArePolled() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      List<JoinHandle<?>> tasks = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        tasks.add(runtime.spawn(Futures.fromPoll(cx -> Poll.ready(1))));
        tasks.add(runtime.spawn(Task.yieldNow()));
        tasks.add(runtime.spawn(Time.sleep(Duration.ofMillis(1))));
      }
      for (JoinHandle<?> task : tasks) {
        runtime.blockOn(task);
      }
      RuntimeMetrics seen = awaited(runtime, metrics -> metrics.tasksEnded() == 150);
      assertThat(seen.tasksBegun()).isEqualTo(150);
      assertThat(seen.polls()).isAtLeast(250);
      assertThat(seen.workers()).isEqualTo(2);
      assertThat(seen.timers()).isEqualTo(0);
    }
  }

  @Test
  void waitingTasksAndTimersAreSeen() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      for (int i = 0; i < 10; i++) {
        runtime.spawn(Time.sleep(Duration.ofHours(1)));
      }
      RuntimeMetrics seen = awaited(runtime, metrics -> metrics.timers() == 10);
      assertThat(seen.tasksEnded()).isEqualTo(0);
      seen = awaited(runtime, metrics -> metrics.workersAwake() == 0);
      assertThat(seen.parks()).isAtLeast(2);
      assertThat(seen.tasksBegun()).isEqualTo(10);
    }
  }

  @Test
  void queuesAreSeenBehindATaskThatHoldsTheWorker() throws Exception {
    CountDownLatch holding = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).build()) {
      JoinHandle<?> holds =
          runtime.spawn(
              Futures.fromPoll(
                  cx -> {
                    for (int i = 0; i < 5; i++) {
                      Task.spawn(Futures.fromPoll(inner -> Poll.ready(1)));
                    }
                    holding.countDown();
                    return Poll.ready(Unchecked.get(() -> hold(release)));
                  }));
      holding.await();
      for (int i = 0; i < 7; i++) {
        runtime.spawn(Futures.fromPoll(cx -> Poll.ready(1)));
      }
      RuntimeMetrics seen = runtime.metrics();
      assertThat(seen.workersAwake()).isEqualTo(1);
      // The watchdog may have moved the next one to the shared queue.
      assertThat(seen.queuedTasks() + seen.injectedTasks()).isEqualTo(12);
      assertThat(seen.injectedTasks()).isAtLeast(7);
      release.countDown();
      runtime.blockOn(holds);
      awaited(runtime, metrics -> metrics.tasksEnded() == 13);
    }
  }

  @Test
  void blockingThreadsAndCallsAreSeen() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Phaser running = new Phaser(3);
    try (AsyncRuntime runtime = AsyncRuntime.builder().blockingThreads(2).build()) {
      List<JoinHandle<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        calls.add(
            runtime.spawnBlocking(
                () -> {
                  running.arrive();
                  return hold(release);
                }));
      }
      running.arriveAndAwaitAdvance();
      RuntimeMetrics seen = runtime.metrics();
      assertThat(seen.blockingThreads()).isEqualTo(2);
      assertThat(seen.blockingThreadsIdle()).isEqualTo(0);
      assertThat(seen.blockingCallsQueued()).isEqualTo(3);
      release.countDown();
      for (JoinHandle<Boolean> call : calls) {
        assertThat(runtime.blockOn(call)).isTrue();
      }
      awaited(runtime, metrics -> metrics.blockingThreadsIdle() == 2);
      assertThat(runtime.metrics().blockingThreadsStarted()).isEqualTo(2);
    }
  }

  private static boolean hold(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return true;
  }

  private static RuntimeMetrics awaited(AsyncRuntime runtime, Predicate<RuntimeMetrics> wanted) {
    for (; ; ) {
      RuntimeMetrics seen = runtime.metrics();
      if (wanted.test(seen)) {
        return seen;
      }
      Thread.onSpinWait(); // a worker counts after the end of a task, which its handle tells
    }
  }
}
