package dev.pinion.time;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pinion.testing.Polled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class TimerWheelTest {
  private final PausedTime time = TimeSource.paused();
  private final TimeDriver driver = new TimeDriver(time, () -> {});

  private Polled<Void> sleep(long millis) {
    return Polled.with(driver, Time.sleep(Duration.ofMillis(millis))).assertPending();
  }

  private void advance(long millis) {
    time.advance(Duration.ofMillis(millis));
  }

  @Test
  void firesAtItsMillisecondOnEveryLevel() {
    for (long millis : new long[] {1, 63, 64, 65, 4095, 4096, 262_143, 262_144, 1L << 40}) {
      Polled<Void> sleep = sleep(millis);
      advance(millis - 1);
      sleep.assertNotWoken();
      advance(1);
      sleep.assertWoken().assertReady();
    }
  }

  @Test
  void aCancelledTimerIsGone() {
    Polled<Void> cancelled = sleep(100);
    Polled<Void> other = sleep(100);
    cancelled.cancel();
    assertThat(driver.size()).isEqualTo(1);
    advance(100);
    cancelled.assertNotWoken();
    other.assertWoken();
    assertThat(driver.size()).isEqualTo(0);
  }

  @Test
  void agreesWithASortedMapUnderRandomUse() {
    long seed = 42;
    Random random = new Random(seed);
    TreeMap<Long, List<Polled<Void>>> expected = new TreeMap<>();
    long now = 0;
    int waiting = 0;
    for (int step = 0; step < 20_000; step++) {
      long span = 1 + (random.nextLong() >>> (64 - 1 - random.nextInt(30)));
      switch (random.nextInt(3)) {
        case 0, 1 -> {
          expected.computeIfAbsent(now + span, at -> new ArrayList<>()).add(sleep(span));
          waiting++;
        }
        default -> {
          if (random.nextBoolean() && !expected.isEmpty()) {
            List<Polled<Void>> last = expected.lastEntry().getValue();
            last.removeLast().cancel();
            waiting--;
            if (last.isEmpty()) {
              expected.pollLastEntry();
            }
          }
          advance(span);
          now += span;
          while (!expected.isEmpty() && expected.firstKey() <= now) {
            for (Polled<Void> due : expected.pollFirstEntry().getValue()) {
              due.assertWoken().assertReady();
              waiting--;
            }
          }
        }
      }
      assertWithMessage("seed %s step %s", seed, step).that(driver.size()).isEqualTo(waiting);
    }
  }

  @Test
  void aDayOfSecondsPassesAtOnce() {
    int ticks = 0;
    Interval interval = Time.interval(Duration.ofSeconds(1));
    for (int second = 0; second < 86_400; second++) {
      Polled.with(driver, interval.tick()).assertReady();
      ticks++;
      advance(1000);
    }
    assertThat(ticks).isEqualTo(86_400);
  }
}
