package dev.pinion.sync;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.testing.Polled;
import org.junit.jupiter.api.Test;

final class BarrierTest {
  private final Barrier barrier = new Barrier(3);

  private Polled<Boolean> arrive() {
    return Polled.by(barrier.arrive());
  }

  @Test
  void theLastLeadsEveryRound() {
    for (int round = 0; round < 3; round++) {
      Polled<Boolean> first = arrive().assertPending();
      Polled<Boolean> second = arrive().assertPending();
      second.assertNotWoken();
      assertThat(arrive().assertReady()).isTrue();
      assertThat(first.assertWoken().assertReady()).isFalse();
      assertThat(second.assertWoken().assertReady()).isFalse();
    }
  }

  @Test
  void cancellingTakesTheArrivalBack() {
    Polled<Boolean> cancelled = arrive().assertPending();
    arrive().assertPending();
    cancelled.cancel();
    arrive().assertPending();
    assertThat(arrive().assertReady()).isTrue();
  }
}
