package dev.pinion.time;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.testing.Polled;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class TimeoutTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private final PausedTime time = TimeSource.paused();
  private final TimeDriver driver = new TimeDriver(time, () -> {});

  private <T> Polled<T> timeout(Future<T> future) {
    return Polled.with(driver, Time.timeout(future, SECOND));
  }

  /** Never ready; counts its cancellations. */
  private static final class Stuck implements Future<String> {
    int cancelled;

    @Override
    public Poll<String> poll(Context cx) {
      return Poll.pending();
    }

    @Override
    public void cancel() {
      cancelled++;
    }
  }

  @Test
  void aReadyFutureWinsOverNoTimeAtAll() {
    assertThat(Polled.with(driver, Time.timeout(Futures.ready("now"), Duration.ZERO)).assertReady())
        .isEqualTo("now");
  }

  @Test
  void cancelsTheFutureAndThrows() {
    Stuck stuck = new Stuck();
    Polled<String> timeout = timeout(stuck).assertPending();
    time.advance(SECOND);
    assertThat(timeout.assertWoken().assertFails(TimeoutException.class))
        .hasMessageThat()
        .isEqualTo("not ready within PT1S");
    assertThat(stuck.cancelled).isEqualTo(1);
  }

  @Test
  void anOutcomeInTimeTakesTheTimerAway() {
    Polled<Void> timeout = timeout(Time.sleep(Duration.ofMillis(10))).assertPending();
    assertThat(driver.size()).isEqualTo(2);
    time.advance(Duration.ofMillis(10));
    timeout.assertWoken().assertReady();
    assertThat(driver.size()).isEqualTo(0);
  }

  @Test
  void cancellingItCancelsBoth() {
    Stuck stuck = new Stuck();
    Polled<String> timeout = timeout(stuck).assertPending();
    timeout.cancel();
    assertThat(stuck.cancelled).isEqualTo(1);
    assertThat(driver.size()).isEqualTo(0);
  }
}
