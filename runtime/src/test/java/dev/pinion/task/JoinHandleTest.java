package dev.pinion.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.task.PollByHand.Gate;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a handle gives, and whom the end of its task wakes. */
final class JoinHandleTest {
  private final PollByHand executor = new PollByHand();

  @Test
  void itGivesTheValue() {
    SpawnedTask<String> task = executor.spawn(Futures.ready("value"));
    assertThat(task.isDone()).isFalse();
    executor.runOne();
    assertThat(task.isDone()).isTrue();
    assertThat(PollByHand.outcome(task)).isEqualTo("value");
  }

  @Test
  void itGivesNullAndAThrowableThatIsAValue() {
    SpawnedTask<String> nothing = executor.spawn(Futures.ready(null));
    Exception value = new Exception("a value");
    SpawnedTask<Exception> exception = executor.spawn(Futures.ready(value));
    executor.runOne();
    executor.runOne();
    assertThat(PollByHand.outcome(nothing)).isNull();
    assertThat(PollByHand.outcome(exception)).isSameInstanceAs(value);
  }

  @Test
  void itThrowsTheVeryThrowableOfTheTask() {
    IOException checked = new IOException("checked");
    StackOverflowError error = new StackOverflowError();
    SpawnedTask<String> first = executor.spawn(Futures.failed(checked));
    SpawnedTask<String> second = executor.spawn(Futures.failed(error));
    assertThat(executor.runOne()).isEqualTo(SpawnedTask.Next.ENDED);
    assertThat(executor.runOne()).isEqualTo(SpawnedTask.Next.ENDED);
    assertThat(assertThrows(IOException.class, () -> PollByHand.outcome(first)))
        .isSameInstanceAs(checked);
    assertThat(assertThrows(StackOverflowError.class, () -> PollByHand.outcome(second)))
        .isSameInstanceAs(error);
  }

  @Test
  void theEndWakesTheLatestWakerOnly() {
    Gate gate = new Gate();
    SpawnedTask<String> task = executor.spawn(gate);
    AtomicInteger stale = new AtomicInteger();
    AtomicInteger latest = new AtomicInteger();
    assertThat(task.poll(waking(stale))).isEqualTo(Poll.pending());
    assertThat(task.poll(waking(latest))).isEqualTo(Poll.pending());
    executor.runOne();
    gate.open("value");
    executor.runOne();
    assertThat(stale.get()).isEqualTo(0);
    assertThat(latest.get()).isEqualTo(1);
  }

  @Test
  void aDroppedHandleLeavesTheTaskRunning() {
    Gate gate = new Gate();
    SpawnedTask<String> task = executor.spawn(gate);
    AtomicInteger wakes = new AtomicInteger();
    task.poll(waking(wakes));
    task.cancel();
    executor.runOne();
    gate.open("value");
    executor.runOne();
    assertThat(task.isDone()).isTrue();
    assertThat(wakes.get()).isEqualTo(0);
  }

  @Test
  void aFinishedHandleIsNotPolledAgain() {
    SpawnedTask<String> task = executor.spawn(Futures.ready("value"));
    executor.runOne();
    PollByHand.outcome(task);
    assertThrows(IllegalStateException.class, () -> PollByHand.outcome(task));
  }

  private static Context waking(AtomicInteger count) {
    return Context.of(Waker.of(count::incrementAndGet));
  }
}
