package dev.pinion.time;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.testing.Polled;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class IntervalTest {
  private final PausedTime time = TimeSource.paused();
  private final TimeDriver driver = new TimeDriver(time, () -> {});
  private final Interval interval = Time.interval(Duration.ofMillis(100));

  private void advance(long millis) {
    time.advance(Duration.ofMillis(millis));
  }

  private Polled<Void> tick() {
    return Polled.with(driver, interval.tick());
  }

  /** The time until the next tick. */
  private long untilNext() {
    Polled<Void> tick = tick();
    long before = time.nanos();
    tick.assertPending();
    while (driver.size() > 0) {
      advance(1);
    }
    tick.assertWoken().assertReady();
    return (time.nanos() - before) / 1_000_000;
  }

  @Test
  void ticksAtOnceAndThenOncePerPeriod() {
    tick().assertReady();
    assertThat(untilNext()).isEqualTo(100);
    advance(30);
    assertThat(untilNext()).isEqualTo(70);
  }

  @Test
  void burstCatchesUp() {
    tick().assertReady();
    advance(350);
    for (int missed = 0; missed < 3; missed++) {
      tick().assertReady();
    }
    assertThat(untilNext()).isEqualTo(50);
  }

  @Test
  void delayShiftsWhatFollows() {
    interval.missedTicks(MissedTicks.DELAY);
    tick().assertReady();
    advance(350);
    tick().assertReady();
    assertThat(untilNext()).isEqualTo(100);
  }

  @Test
  void skipKeepsToMultiplesOfThePeriod() {
    interval.missedTicks(MissedTicks.SKIP);
    tick().assertReady();
    advance(350);
    tick().assertReady();
    assertThat(untilNext()).isEqualTo(50);
  }

  @Test
  void aCancelledTickIsNotLost() {
    tick().assertReady();
    advance(20);
    Polled<Void> cancelled = tick().assertPending();
    cancelled.cancel();
    advance(50);
    assertThat(untilNext()).isEqualTo(30);
  }

  @Test
  void resetBeginsAPeriod() {
    tick().assertReady();
    advance(90);
    interval.reset();
    assertThat(untilNext()).isEqualTo(100);
  }

  @Test
  void aPeriodIsPositive() {
    assertThrows(IllegalArgumentException.class, () -> Time.interval(Duration.ZERO));
  }
}
