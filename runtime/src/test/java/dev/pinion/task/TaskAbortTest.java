package dev.pinion.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.task.PollByHand.Gate;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Aborting a task in each of its states. */
final class TaskAbortTest {
  private final PollByHand executor = new PollByHand();

  @Test
  void aSuspendedTaskIsCancelledByItsExecutor() {
    Gate gate = new Gate();
    SpawnedTask<String> task = executor.spawn(gate);
    executor.runOne();
    task.abort();
    assertThat(gate.cancels).isEqualTo(0);
    assertThat(executor.runOne()).isEqualTo(SpawnedTask.Next.ENDED);
    assertThat(gate.cancels).isEqualTo(1);
    assertThrows(CancellationException.class, () -> PollByHand.outcome(task));
  }

  @Test
  void anAbortBeforeTheFirstPollKeepsTheFutureFromRunning() {
    Gate gate = new Gate();
    SpawnedTask<String> task = executor.spawn(gate);
    task.abort();
    executor.runOne();
    assertThat(gate.polls).isEqualTo(0);
    assertThrows(CancellationException.class, () -> PollByHand.outcome(task));
  }

  @Test
  void aTaskThatAbortsItselfIsCancelledWhenItSuspends() {
    Gate gate = new Gate();
    SpawnedTask<?>[] self = new SpawnedTask<?>[1];
    Future<String> future =
        new Future<>() {
          @Override
          public Poll<String> poll(Context cx) {
            self[0].abort();
            return gate.poll(cx);
          }

          @Override
          public void cancel() {
            gate.cancel();
          }
        };
    self[0] = executor.spawn(future);
    assertThat(executor.runOne()).isEqualTo(SpawnedTask.Next.ENDED);
    assertThat(gate.cancels).isEqualTo(1);
  }

  @Test
  void aTaskThatEndsInThePollDuringWhichItIsAbortedGivesItsValue() {
    SpawnedTask<?>[] self = new SpawnedTask<?>[1];
    SpawnedTask<String> task =
        executor.spawn(
            Futures.fromPoll(
                cx -> {
                  self[0].abort();
                  return Poll.ready("value");
                }));
    self[0] = task;
    executor.runOne();
    assertThat(PollByHand.outcome(task)).isEqualTo("value");
  }

  @Test
  void whatTheCleanUpThrowsIsSuppressedInTheCancellation() {
    AssertionError broken = new AssertionError("broken finally");
    Future<String> future =
        new Future<>() {
          @Override
          public Poll<String> poll(Context cx) {
            return Poll.pending();
          }

          @Override
          public void cancel() {
            throw broken;
          }
        };
    SpawnedTask<String> task = executor.spawn(future);
    executor.runOne();
    task.abort();
    executor.runOne();
    CancellationException aborted =
        assertThrows(CancellationException.class, () -> PollByHand.outcome(task));
    assertThat(aborted.getSuppressed()).asList().containsExactly(broken);
  }

  @Test
  void manyAbortsQueueAndCancelOnce() {
    Gate gate = new Gate();
    SpawnedTask<String> task = executor.spawn(gate);
    executor.runOne();
    task.abort();
    task.abort();
    task.wake();
    assertThat(executor.queue).hasSize(1);
    executor.runOne();
    task.abort();
    assertThat(executor.queue).isEmpty();
    assertThat(gate.cancels).isEqualTo(1);
  }
}
