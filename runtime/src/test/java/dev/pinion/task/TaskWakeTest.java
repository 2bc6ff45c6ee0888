package dev.pinion.task;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.pinion.future.Poll.pending;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.task.PollByHand.Gate;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When a task is queued, and how often. */
final class TaskWakeTest {
  private final PollByHand executor = new PollByHand();

  @Test
  void nothingRunsBeforeTheFirstPoll() {
    Gate gate = new Gate();
    executor.spawn(gate);
    assertThat(gate.polls).isEqualTo(0);
    executor.runOne();
    assertThat(gate.polls).isEqualTo(1);
  }

  @Test
  void manyWakesQueueASuspendedTaskOnce() {
    Gate gate = new Gate();
    executor.spawn(gate);
    executor.runOne();
    for (int i = 0; i < 5; i++) {
      gate.wakers.getFirst().wake();
    }
    assertThat(executor.queue).hasSize(1);
  }

  @Test
  void wakeDuringPollReschedulesOnce() throws Exception {
    AtomicInteger polls = new AtomicInteger();
    Future<String> wokenInPoll =
        Futures.fromPoll(
            cx -> {
              if (polls.incrementAndGet() > 1) {
                return Poll.ready("woken");
              }
              Waker waker = cx.waker();
              onAnotherThread(waker::wake);
              onAnotherThread(waker::wake);
              waker.wake();
              return Poll.pending();
            });
    SpawnedTask<String> task = executor.spawn(wokenInPoll);
    assertThat(executor.runOne()).isEqualTo(SpawnedTask.Next.REQUEUE);
    assertThat(executor.queue).containsExactly(task);
    executor.runOne();
    assertThat(PollByHand.outcome(task)).isEqualTo("woken");
    assertThat(executor.queue).isEmpty();
  }

  @Test
  void wakeWhileQueuedAddsNoPoll() {
    Gate gate = new Gate();
    SpawnedTask<String> task = executor.spawn(gate);
    task.wake();
    assertThat(executor.runOne()).isEqualTo(SpawnedTask.Next.SUSPENDED_FIRST);
    task.wake();
    task.wake();
    assertThat(executor.runOne()).isEqualTo(SpawnedTask.Next.SUSPENDED);
    assertThat(gate.polls).isEqualTo(2);
    assertThat(executor.queue).isEmpty();
  }

  @Test
  void wakeAfterTheEndDoesNothing() {
    Gate gate = new Gate();
    SpawnedTask<String> task = executor.spawn(gate);
    executor.runOne();
    gate.open("done");
    executor.runOne();
    gate.wakers.getFirst().wake();
    task.wake();
    assertThat(executor.queue).isEmpty();
    assertThat(gate.polls).isEqualTo(2);
  }

  @Test
  void noWakeThatRacesAPollIsLost() throws Exception {
    BlockingQueue<SpawnedTask<?>> queue = new LinkedBlockingQueue<>();
    AtomicInteger sent = new AtomicInteger();
    Future<Integer> all = Futures.fromPoll(cx -> sent.get() == 50_000 ? Poll.ready(1) : pending());
    SpawnedTask<Integer> task = SpawnedTask.of(all, queue::add);
    Thread sender =
        new Thread(
            () -> {
              for (int i = 0; i < 50_000; i++) {
                sent.lazySet(i + 1);
                task.wake();
              }
            });
    TaskContext context = new TaskContext(Map.of());
    queue.add(task);
    sender.start();
    while (!task.isDone()) {
      SpawnedTask<?> woken = queue.poll(10, SECONDS);
      assertWithMessage("woken task after %s wakes", sent).that(woken).isNotNull();
      if (woken.run(context) == SpawnedTask.Next.REQUEUE) {
        queue.add(woken);
      }
    }
    sender.join();
  }

  private static void onAnotherThread(Runnable action) {
    Thread thread = new Thread(action);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
