package dev.pinion.time;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Context;
import dev.pinion.future.Waker;
import dev.pinion.task.JoinHandle;
import dev.pinion.testing.Polled;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

final class SleepTest {
  private final PausedTime time = TimeSource.paused();
  private final TimeDriver driver = new TimeDriver(time, () -> {});

  private Polled<Void> sleep(Duration span) {
    return Polled.with(driver, Time.sleep(span));
  }

  @Test
  void noTimeIsReadyAtOnce() {
    sleep(Duration.ZERO).assertReady();
    sleep(Duration.ofSeconds(-1)).assertReady();
    sleep(Duration.ofSeconds(Long.MIN_VALUE)).assertReady();
  }

  @Test
  void foreverIsPending() {
    sleep(Duration.ofSeconds(Long.MAX_VALUE)).assertPending();
    time.advance(Duration.ofDays(20_000));
    sleep(Duration.ofSeconds(Long.MAX_VALUE)).assertPending();
  }

  @Test
  void countsFromItsFirstPoll() {
    Polled<Void> sleep = sleep(Duration.ofSeconds(10));
    time.advance(Duration.ofSeconds(60));
    sleep.assertPending();
    time.advance(Duration.ofMillis(9_999));
    sleep.assertNotWoken();
    time.advance(Duration.ofMillis(1));
    sleep.assertWoken().assertReady();
  }

  @Test
  void aFractionOfAMillisecondIsRoundedUp() {
    Polled<Void> sleep = sleep(Duration.ofNanos(1)).assertPending();
    time.advance(Duration.ofNanos(1));
    sleep.assertNotWoken();
    time.advance(Duration.ofMillis(1));
    sleep.assertWoken();
  }

  @Test
  void sleepsUntilATimeOfDay() {
    Polled<Void> sleep =
        Polled.with(driver, Time.sleepUntil(Instant.EPOCH.plusSeconds(90))).assertPending();
    time.advance(Duration.ofSeconds(90));
    sleep.assertWoken().assertReady();
    Polled.with(driver, Time.sleepUntil(Instant.MIN)).assertReady();
    Polled.with(driver, Time.sleepUntil(Instant.MAX)).assertPending();
  }

  @Test
  void resetPutsItOff() {
    Sleep sleep = Time.sleep(Duration.ofSeconds(1));
    Polled<Void> polled = Polled.with(driver, sleep).assertPending();
    sleep.reset(Duration.ofSeconds(5));
    polled.assertPending();
    time.advance(Duration.ofSeconds(4));
    polled.assertNotWoken();
    time.advance(Duration.ofSeconds(1));
    polled.assertWoken().assertReady();
  }

  @Test
  void aTaskOfTheRuntimeSleepsByItsClock() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).clock(time).build()) {
      JoinHandle<Void> slept = runtime.spawn(Time.sleep(Duration.ofHours(24)));
      runtime.blockOn(runtime.spawn(Time.sleep(Duration.ZERO))); // so the first has been polled
      assertThat(slept.isDone()).isFalse();
      time.advance(Duration.ofHours(24));
      runtime.blockOn(slept);
    }
  }

  @Test
  void theRealClockWakesAnIdleRuntime() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      long begin = System.nanoTime();
      runtime.blockOn(Time.sleep(Duration.ofMillis(20)));
      runtime.blockOn(runtime.spawn(Time.sleep(Duration.ofMillis(20))));
      assertThat(System.nanoTime() - begin).isAtLeast(40_000_000L);
    }
  }

  @Test
  void anExecutorWithoutAClockIsServedByTheSharedThread() throws Exception {
    Sleep sleep = Time.sleep(Duration.ofMillis(5));
    java.util.concurrent.CountDownLatch woken = new java.util.concurrent.CountDownLatch(1);
    sleep.poll(Context.of(Waker.of(woken::countDown)));
    woken.await();
    Polled.by(sleep).assertReady();
  }

  @Test
  void closingTheRuntimeEndsASleepOutsideOfIt() {
    AsyncRuntime runtime = AsyncRuntime.create();
    JoinHandle<Void> slept = runtime.spawn(Time.sleep(Duration.ofHours(1)));
    runtime.close();
    Polled.by(slept).assertFails(CancellationException.class);
    TimeDriver closed = new TimeDriver(time, () -> {});
    Polled<Void> sleep = Polled.with(closed, Time.sleep(Duration.ofHours(1))).assertPending();
    closed.close();
    sleep.assertWoken().assertFails(IllegalStateException.class);
    assertThrows(IllegalArgumentException.class, () -> time.advance(Duration.ofNanos(-1)));
  }

  @Test
  void aWakerThatThrowsKeepsNobodyWaiting() {
    Context throwing =
        new Context() {
          @Override
          public Waker waker() {
            return Waker.of(
                () -> {
                  throw new IllegalStateException("full");
                });
          }

          @Override
          public <S> S service(Class<S> type) {
            return type.isInstance(driver) ? type.cast(driver) : null;
          }
        };
    assertThat(Time.sleep(Duration.ofMillis(1)).poll(throwing).isReady()).isFalse();
    Polled<Void> other = sleep(Duration.ofMillis(1)).assertPending();
    assertThat(Time.sleep(Duration.ofMillis(1)).poll(throwing).isReady()).isFalse();
    assertThrows(IllegalStateException.class, () -> time.advance(Duration.ofMillis(1)));
    other.assertWoken().assertReady();
  }

  @Test
  void aWorkerParksAFewTimesThroughASleep() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).build()) {
      // Longer than a block of 64 ticks: its timer falls to a lower level on the way.
      runtime.blockOn(runtime.spawn(Time.sleep(Duration.ofMillis(150))));
      assertThat(runtime.metrics().parks()).isLessThan(20);
    }
  }
}
