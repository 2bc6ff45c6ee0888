package dev.pinion.future;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** map, flatMap, recover and Pin. */
final class CombinatorTest {
  private final Context cx = Probe.waking(new AtomicInteger());
  private final Probe<Integer> source = new Probe<>();

  @Test
  void mapChangesTheValue() {
    Future<String> mapped = source.map(n -> "n" + n);
    assertThat(mapped.poll(cx).isReady()).isFalse();
    source.complete(1);
    assertThat(mapped.poll(cx)).isEqualTo(Poll.ready("n1"));
  }

  @Test
  void nullIsAValueLikeAnyOther() {
    assertThat(Futures.<String>ready(null).map(n -> n).poll(cx)).isEqualTo(Poll.ready(null));
    assertThat(Futures.ready(1).flatMap(n -> Futures.<String>ready(null)).poll(cx))
        .isEqualTo(Poll.ready(null));
  }

  @Test
  void flatMapGoesOnWithTheNextFutureAndPollsTheSourceNoMore() {
    Probe<String> next = new Probe<>();
    Future<String> chained = source.flatMap(n -> next);
    chained.poll(cx);
    source.complete(1);
    assertThat(chained.poll(cx).isReady()).isFalse();
    next.complete("end");
    assertThat(chained.poll(cx)).isEqualTo(Poll.ready("end"));
    assertThat(source.polls).isEqualTo(2);
  }

  @Test
  void cancelReachesTheFutureThatRuns() {
    Probe<String> next = new Probe<>();
    Future<String> chained = source.flatMap(n -> next).map(s -> s).recover(t -> "mended");
    chained.poll(cx);
    source.complete(1);
    chained.poll(cx);
    chained.cancel();
    assertThat(source.cancels).isEqualTo(0);
    assertThat(next.cancels).isEqualTo(1);
  }

  @Test
  void recoverMendsAFailureOrThrowsAnother() {
    RuntimeException failure = new RuntimeException("no");
    assertThat(Futures.<String>failed(failure).recover(Throwable::getMessage).poll(cx))
        .isEqualTo(Poll.ready("no"));
    Future<String> worse =
        Futures.<String>failed(failure)
            .recover(
                t -> {
                  throw new IllegalStateException(t);
                });
    assertThat(assertThrows(IllegalStateException.class, () -> worse.poll(cx)))
        .hasCauseThat()
        .isSameInstanceAs(failure);
  }

  @Test
  void aPinIsPolledByHandUntilItEnds() {
    Pin<Integer> pin = Pin.pin(source);
    assertThat(pin.poll(cx).isReady()).isFalse();
    assertThat(pin.hasEnded()).isFalse();
    source.complete(1);
    assertThat(pin.poll(cx)).isEqualTo(Poll.ready(1));
    assertThat(pin.hasEnded()).isTrue();
    assertThrows(IllegalStateException.class, () -> pin.poll(cx));
    pin.cancel();
    assertThat(source.cancels).isEqualTo(0);
  }

  @Test
  void aPinThatFailsOrIsCancelledHasEnded() {
    Pin<Integer> failing = Pin.pin(Futures.failed(new RuntimeException("no")));
    assertThrows(RuntimeException.class, () -> failing.poll(cx));
    assertThat(failing.hasEnded()).isTrue();
    Pin<Integer> cancelled = Pin.pin(source);
    cancelled.cancel();
    cancelled.cancel();
    assertThat(source.cancels).isEqualTo(1);
    assertThrows(IllegalStateException.class, () -> cancelled.poll(cx));
  }
}
