package dev.pinion.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.task.PollByHand.Gate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tasks that are awaited in the order in which they end. */
final class JoinSetTest {
  private final LocalSet local = new LocalSet();
  private final JoinSet<String> set = new JoinSet<>();
  private final AtomicInteger wakes = new AtomicInteger();
  private final Context cx = Context.of(Waker.of(wakes::incrementAndGet));
  private final Gate first = new Gate();
  private final Gate second = new Gate();

  @Test
  void nextGivesTheTasksInTheOrderInWhichTheyEnd() {
    List<JoinHandle<String>> handles = spawn(first, second);
    assertThat(set.next().poll(cx).isReady()).isFalse();
    second.open("second");
    runLocal();
    assertThat(wakes.get()).isAtLeast(1);
    assertThat(set.next().poll(cx)).isEqualTo(Poll.ready(handles.get(1)));
    first.open("first");
    runLocal();
    assertThat(set.next().poll(cx)).isEqualTo(Poll.ready(handles.get(0)));
    assertThat(PollByHand.outcome(handles.get(0))).isEqualTo("first");
  }

  @Test
  void nextOfAnEmptySetIsNull() {
    assertThat(set.next().poll(cx)).isEqualTo(Poll.ready(null));
  }

  @Test
  void aTaskThatEndedBeforeTheFirstNextIsGiven() {
    spawn(first, second);
    first.open("first");
    second.open("second");
    runLocal();
    assertThat(set.size()).isEqualTo(2);
    assertThat(set.joinAll().poll(cx)).isEqualTo(Poll.ready(List.of("first", "second")));
    assertThat(set.size()).isEqualTo(0);
  }

  @Test
  void aFailureReachesTheHandleThatNextGives() {
    RuntimeException failure = new RuntimeException("no");
    inLocal(() -> set.spawnLocal(Futures.failed(failure)));
    runLocal();
    assertThat(assertThrows(RuntimeException.class, () -> set.joinAll().poll(cx)))
        .isSameInstanceAs(failure);
  }

  @Test
  void joinAllTakesAsManyTasksAsThereAre() {
    inLocal(
        () -> {
          for (int i = 0; i < 50_000; i++) {
            set.spawnLocal(Futures.ready("x"));
          }
          return "";
        });
    while (local.isReady()) {
      runLocal();
    }
    assertThat(((Poll.Ready<List<String>>) set.joinAll().poll(cx)).value()).hasSize(50_000);
  }

  @Test
  void abortAllLeavesTheHandlesToBeGiven() {
    spawn(first, second);
    set.abortAll();
    runLocal();
    assertThat(first.cancels).isEqualTo(1);
    Poll<JoinHandle<String>> next = set.next().poll(cx);
    assertThat(next).isInstanceOf(Poll.Ready.class);
    if (next instanceof Poll.Ready<JoinHandle<String>>(var handle)) {
      assertThrows(CancellationException.class, () -> PollByHand.outcome(handle));
    }
  }

  @Test
  void closeAbortsAndForgets() {
    spawn(first, second);
    set.close();
    runLocal();
    assertThat(List.of(first.cancels, second.cancels)).containsExactly(1, 1);
    assertThat(set.next().poll(cx)).isEqualTo(Poll.ready(null));
  }

  private List<JoinHandle<String>> spawn(Gate one, Gate other) {
    List<JoinHandle<String>> handles =
        inLocal(() -> List.of(set.spawnLocal(one), set.spawnLocal(other)));
    runLocal();
    return handles;
  }

  private void runLocal() {
    local.runReady(cx);
  }

  private <R> R inLocal(Supplier<R> code) {
    Future<R> future = local.run(Futures.fromPoll(inner -> Poll.ready(code.get())));
    if (future.poll(cx) instanceof Poll.Ready<R>(R value)) {
      return value;
    }
    throw new AssertionError("pending");
  }
}
