package dev.pinion.scheduler;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** How long a worker looks for tasks from outside. */
final class PatienceTest {
  private final Patience patience = new Patience();

  @Test
  void aShortSleepMakesItWaitLong() {
    assertThat(patience.isLong()).isFalse();
    patience.slept(Patience.LONG_NANOS);
    assertThat(patience.isLong()).isTrue();
    patience.slept(Patience.LONG_NANOS + 1);
    assertThat(patience.isLong()).isFalse();
  }

  @Test
  void aWaitInVainIsNotRepeatedSoon() {
    patience.slept(1);
    patience.inVain();
    for (int i = 0; i < Patience.PENALTY; i++) {
      patience.slept(1);
      assertThat(patience.isLong()).isFalse();
      patience.inVain(); // it waited little
    }
    patience.slept(1);
    assertThat(patience.isLong()).isTrue();
  }
}
