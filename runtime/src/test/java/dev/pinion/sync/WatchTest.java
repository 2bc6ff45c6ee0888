package dev.pinion.sync;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import dev.pinion.testing.Polled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WatchTest {
  private final Watch<Integer> watch = Watch.of(0);
  private final Watch.Receiver<Integer> receiver = watch.receiver();

  private Polled<Boolean> changed() {
    return Polled.by(receiver.changed());
  }

  @Test
  void theFirstValueIsNoChange() {
    assertThat(receiver.get()).isEqualTo(0);
    changed().assertPending();
  }

  @Test
  void aChangeWakesAllObservers() {
    Watch.Receiver<Integer> other = receiver.share();
    Polled<Boolean> first = changed().assertPending();
    Polled<Boolean> second = Polled.by(other.changed()).assertPending();
    watch.sender().send(1);
    assertThat(first.assertWoken().assertReady()).isTrue();
    assertThat(second.assertWoken().assertReady()).isTrue();
    assertThat(other.get()).isEqualTo(1);
    changed().assertPending();
  }

  @Test
  void onlyTheLatestValueIsSeen() {
    watch.sender().send(1);
    watch.sender().send(2);
    assertThat(receiver.hasChanged()).isTrue();
    assertThat(receiver.get()).isEqualTo(2);
    assertThat(receiver.hasChanged()).isFalse();
    changed().assertPending();
  }

  @Test
  void cancellingMarksNothing() {
    Polled<Boolean> cancelled = changed().assertPending();
    watch.sender().send(1);
    cancelled.cancel();
    assertThat(changed().assertReady()).isTrue();
  }

  @Test
  void closingTellsAllAfterTheLastChange() {
    Polled<Boolean> waiting = changed().assertPending();
    watch.sender().send(1);
    watch.sender().close();
    assertThat(waiting.assertWoken().assertReady()).isTrue();
    assertThat(changed().assertReady()).isFalse();
    assertThat(receiver.isClosed()).isTrue();
    assertThat(receiver.get()).isEqualTo(1);
  }

  @Test
  void whoWaitsAgainWhileOthersAreWokenStaysQueued() {
    List<Future<Boolean>> waiting = new ArrayList<>();
    int[] wakes = {0};
    Waker waitsAgain =
        Waker.of(
            () -> {
              wakes[0]++;
              int seen = receiver.get(); // so that there is nothing new to wait for
              for (Future<Boolean> each : waiting) {
                each.poll(Context.of(Waker.of(() -> wakes[0]++)));
              }
              assertThat(seen).isEqualTo(1);
            });
    for (int i = 0; i < 3; i++) {
      waiting.add(receiver.changed());
      waiting.getLast().poll(Context.of(i == 0 ? waitsAgain : Waker.of(() -> {})));
    }
    watch.sender().send(1);
    assertThat(wakes[0]).isEqualTo(1);
    watch.sender().send(2);
    assertThat(wakes[0]).isEqualTo(4);
  }
}
