package dev.pinion.future;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.sync.Mpsc;
import dev.pinion.sync.Oneshot;
import dev.pinion.testing.Polled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AsyncStreamTest {
  private final Mpsc<Integer> channel = Mpsc.unbounded();
  private final AsyncStream<Integer> numbers = channel.receiver()::receive;

  /** Counts how often it was closed. */
  private static final class Closing implements AsyncStream<Integer> {
    int closed;

    @Override
    public Future<Integer> next() {
      return Futures.ready(1);
    }

    @Override
    public void close() {
      closed++;
    }
  }

  private static <T> T ready(Future<T> future) {
    return Polled.by(future).assertReady();
  }

  @Test
  void valuesAreChangedAndChosen() {
    AsyncStream<String> stream =
        AsyncStream.from(List.of(1, 2, 3, 4)).filter(n -> n % 2 == 0).map(n -> "n" + n);
    assertThat(ready(stream.toList())).containsExactly("n2", "n4").inOrder();
  }

  @Test
  void nothingHappensBeforeItIsAsked() {
    AsyncStream.from(
            () -> {
              throw new AssertionError("asked");
            })
        .map(x -> x);
  }

  @Test
  void aValueSentLaterWakesWhoWaits() {
    Polled<Integer> next = Polled.by(numbers.map(n -> n + 1).next()).assertPending();
    assertThat(channel.sender().trySend(1)).isTrue();
    assertThat(next.assertWoken().assertReady()).isEqualTo(2);
    channel.sender().close();
    assertThat(next.assertReady()).isNull();
  }

  @Test
  void aCancelledNextLosesNothing() {
    Oneshot<String> answer = Oneshot.create();
    AsyncStream<String> stream = numbers.then(n -> answer.receiver());
    assertThat(channel.sender().trySend(1)).isTrue();
    Polled.by(stream.next()).assertPending().cancel();
    assertThat(answer.sender().send("late")).isTrue();
    assertThat(ready(stream.next())).isEqualTo("late");
  }

  @Test
  void soManyRunAtOnceAndComeInTheirOrder() {
    List<Oneshot<String>> answers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      answers.add(Oneshot.create());
      assertThat(channel.sender().trySend(i)).isTrue();
    }
    List<Integer> begun = new ArrayList<>();
    AsyncStream<String> stream =
        numbers.then(
            2,
            n -> {
              begun.add(n);
              return answers.get(n).receiver();
            });
    Polled<String> next = Polled.by(stream.next()).assertPending();
    assertThat(begun).containsExactly(0, 1);
    answers.get(1).sender().send("one");
    next.assertWoken().assertPending();
    assertThat(begun).containsExactly(0, 1);
    answers.get(0).sender().send("zero");
    assertThat(next.assertWoken().assertReady()).isEqualTo("zero");
    assertThat(ready(stream.next())).isEqualTo("one");
    assertThat(begun).containsExactly(0, 1, 2).inOrder();
    stream.close();
    assertThat(answers.get(2).sender().isClosed()).isTrue();
  }

  @Test
  void aFailureAmongThoseAtOnceCancelsTheOthers() {
    Oneshot<String> other = Oneshot.create();
    AsyncStream<String> stream =
        AsyncStream.from(List.of(0, 1))
            .then(2, n -> n == 0 ? other.receiver() : Futures.failed(new IOException("no")));
    Polled.by(stream.next()).assertFails(IOException.class);
    assertThat(other.sender().isClosed()).isTrue();
  }

  @Test
  void aLimitClosesTheSourceAfterTheLastValue() {
    Closing source = new Closing();
    assertThat(ready(source.limit(3).fold(0, Integer::sum))).isEqualTo(3);
    assertThat(source.closed).isAtLeast(1);
    assertThat(ready(source.limit(0).toList())).isEmpty();
    assertThrows(IllegalArgumentException.class, () -> source.limit(-1));
  }

  @Test
  void aFoldThatFailsOrIsCancelledClosesTheStream() {
    Closing source = new Closing();
    Polled.by(
            source.forEach(
                n -> {
                  throw new IllegalStateException("full");
                }))
        .assertFails(IllegalStateException.class);
    assertThat(source.closed).isEqualTo(1);
    Oneshot<String> pending = Oneshot.create();
    Polled.by(source.then(n -> pending.receiver()).toList()).assertPending().cancel();
    assertThat(source.closed).isEqualTo(2);
    assertThat(pending.sender().isClosed()).isTrue();
  }
}
