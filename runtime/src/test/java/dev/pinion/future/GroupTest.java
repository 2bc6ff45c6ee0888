package dev.pinion.future;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.testing.Polled;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Futures that run side by side in one task. */
final class GroupTest {
  private final AtomicInteger wakes = new AtomicInteger();
  private final Context cx = Probe.waking(wakes);
  private final Probe<String> first = new Probe<>();
  private final Probe<String> second = new Probe<>();
  private final Probe<String> third = new Probe<>();

  @Test
  void joinAllGivesTheValuesInTheOrderOfItsFutures() {
    Future<List<String>> all = Futures.joinAll(List.of(first, second));
    assertThat(all.poll(cx).isReady()).isFalse();
    second.complete("b");
    first.complete("a");
    assertThat(all.poll(cx)).isEqualTo(Poll.ready(List.of("a", "b")));
  }

  @Test
  void joinAllOfNothingIsReady() {
    assertThat(Futures.joinAll(List.<Future<String>>of()).poll(cx))
        .isEqualTo(Poll.ready(List.of()));
  }

  @Test
  void nothingIsPolledBeforeTheGroupIs() {
    var unused = Futures.joinAll(List.of(first, second));
    assertThat(first.polls).isEqualTo(0);
  }

  @Test
  void aWakePollsOnlyTheFutureItIsMeantFor() {
    Future<List<String>> all = Futures.joinAll(List.of(first, second, third));
    all.poll(cx);
    second.wake();
    second.wake();
    assertThat(wakes.get()).isEqualTo(1);
    all.poll(cx);
    assertThat(List.of(first.polls, second.polls, third.polls)).containsExactly(1, 2, 1).inOrder();
  }

  @Test
  void theWakerOfTheLatestPollIsWoken() {
    Future<List<String>> all = Futures.joinAll(List.of(first));
    all.poll(Context.of(Waker.of(() -> {})));
    all.poll(cx);
    first.wake();
    assertThat(wakes.get()).isEqualTo(1);
  }

  @Test
  void aWakeInsideThePollIsKept() {
    AtomicInteger polls = new AtomicInteger();
    Future<Integer> wakesItself =
        Futures.fromPoll(
            inner -> {
              inner.waker().wake();
              return polls.incrementAndGet() == 3 ? Poll.ready(3) : Poll.pending();
            });
    Future<List<Integer>> all = Futures.joinAll(List.of(wakesItself));
    assertThat(all.poll(cx).isReady()).isFalse();
    assertThat(wakes.get()).isEqualTo(1);
    assertThat(all.poll(cx).isReady()).isFalse();
    assertThat(all.poll(cx)).isEqualTo(Poll.ready(List.of(3)));
  }

  @Test
  void joinAllWaitsForAllAndThenThrowsTheFirstFailure() {
    Future<List<String>> all = Futures.joinAll(List.of(first, second, third));
    all.poll(cx);
    RuntimeException earlier = new RuntimeException("earlier");
    RuntimeException later = new RuntimeException("later");
    third.fail(earlier);
    assertThat(all.poll(cx).isReady()).isFalse();
    first.fail(later);
    assertThat(all.poll(cx).isReady()).isFalse();
    second.complete("b");
    RuntimeException thrown = assertThrows(RuntimeException.class, () -> all.poll(cx));
    assertThat(thrown).isSameInstanceAs(earlier);
    assertThat(thrown.getSuppressed()).asList().containsExactly(later);
    assertThat(first.cancels + second.cancels + third.cancels).isEqualTo(0);
  }

  @Test
  void tryJoinAllCancelsTheOthersAtTheFirstFailure() {
    Future<List<String>> all = Futures.tryJoinAll(List.of(first, second, third));
    all.poll(cx);
    first.complete("a");
    RuntimeException failure = new RuntimeException("no");
    second.fail(failure);
    assertThat(assertThrows(RuntimeException.class, () -> all.poll(cx))).isSameInstanceAs(failure);
    assertThat(List.of(first.cancels, second.cancels, third.cancels))
        .containsExactly(0, 0, 1)
        .inOrder();
  }

  @Test
  void raceGivesTheFirstAndCancelsTheOthers() {
    Future<String> race = Futures.race(List.of(first, second, third));
    race.poll(cx);
    second.complete("b");
    assertThat(race.poll(cx)).isEqualTo(Poll.ready("b"));
    assertThat(List.of(first.cancels, second.cancels, third.cancels))
        .containsExactly(1, 0, 1)
        .inOrder();
  }

  @Test
  void ofSeveralThatAreReadyTheEarliestInTheListWins() {
    Future<String> race = Futures.race(List.of(first, Futures.ready("b"), Futures.ready("c")));
    assertThat(race.poll(cx)).isEqualTo(Poll.ready("b"));
  }

  @Test
  void raceFailsWithTheFirstThatEnds() {
    Future<String> race = Futures.race(List.of(first, second));
    race.poll(cx);
    RuntimeException failure = new RuntimeException("no");
    first.fail(failure);
    second.cleanup = new RuntimeException("clean-up");
    RuntimeException thrown = assertThrows(RuntimeException.class, () -> race.poll(cx));
    assertThat(thrown).isSameInstanceAs(failure);
    assertThat(thrown.getSuppressed()).asList().containsExactly(second.cleanup);
  }

  @Test
  void whatTheCleanUpOfALoserThrowsIsThrown() {
    Future<String> race = Futures.race(List.of(first, second, third));
    race.poll(cx);
    second.cleanup = new RuntimeException("clean-up");
    first.complete("a");
    assertThat(assertThrows(RuntimeException.class, () -> race.poll(cx)))
        .isSameInstanceAs(second.cleanup);
    assertThat(third.cancels).isEqualTo(1);
  }

  @Test
  void aRaceOfNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Futures.race(List.<Future<String>>of()));
  }

  @Test
  void cancelReachesEveryFutureThatStillRuns() {
    Future<List<String>> all = Futures.joinAll(List.of(first, second, third));
    all.poll(cx);
    first.complete("a");
    all.poll(cx);
    second.cleanup = new RuntimeException("clean-up");
    assertThat(assertThrows(RuntimeException.class, all::cancel)).isSameInstanceAs(second.cleanup);
    assertThat(List.of(first.cancels, second.cancels, third.cancels))
        .containsExactly(0, 1, 1)
        .inOrder();
  }

  @Test
  void joinAndSelectTellTheTwoApart() {
    Probe<Integer> number = new Probe<>();
    Future<Joined<String, Integer>> both = Futures.join(first, number);
    both.poll(cx);
    number.complete(7);
    first.complete("a");
    assertThat(both.poll(cx)).isEqualTo(Poll.ready(new Joined<>("a", 7)));
    Future<Selected<String, Integer>> either = Futures.select(second, Futures.ready(7));
    assertThat(either.poll(cx)).isEqualTo(Poll.ready(new Selected.Second<>(7)));
    assertThat(second.cancels).isEqualTo(1);
  }

  @Test
  void soManyRunAtOnceAndTheNextBeginsWhenOneEnds() {
    Polled<List<String>> all =
        Polled.by(Futures.joinAll(List.of(first, second, third), 2)).assertPending();
    assertThat(third.polls).isEqualTo(0);
    second.complete("b");
    all.assertWoken().assertPending().assertWoken().assertPending();
    assertThat(third.polls).isEqualTo(1);
    assertThat(first.polls).isEqualTo(1);
    third.complete("c");
    first.complete("a");
    assertThat(all.assertWoken().assertReady()).containsExactly("a", "b", "c").inOrder();
  }
}
