package dev.pinion.time;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import dev.pinion.testing.Polled;
import dev.pinion.testing.TestRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time as tasks see it. */
final class TimePromisesTest {
  private final TestRuntime runtime = TestRuntime.create();
  private final PausedTime time = TimeSource.paused();
  private final TimeDriver driver = new TimeDriver(time, () -> {});

  @AfterEach
  void close() {
    runtime.close();
  }

  @Test
  void sleepsEndInTheOrderOfTheirDeadlinesWhateverTheOrderOfTheirTasks() throws Exception {
    List<Integer> ended = new ArrayList<>();
    List<Integer> spans = new ArrayList<>();
    Random random = new Random(runtime.seed());
    for (int i = 0; i < 200; i++) {
      int millis = 1 + random.nextInt(10_000_000);
      spans.add(millis);
      Future<Boolean> body = Time.sleep(Duration.ofMillis(millis)).map(slept -> ended.add(millis));
      JoinHandle<Boolean> unused = runtime.spawn(body);
    }
    runtime.blockOn(Time.sleep(Duration.ofMillis(10_000_001)));
    assertThat(ended).isInOrder();
    assertThat(ended).hasSize(spans.size());
  }

  @Test
  void resetToAnEarlierTimeBringsItForward() {
    Sleep sleep = Time.sleep(Duration.ofSeconds(10));
    Polled<Void> polled = Polled.with(driver, sleep).assertPending();
    sleep.reset(Duration.ofSeconds(1));
    polled.assertPending();
    time.advance(Duration.ofSeconds(1));
    polled.assertWoken().assertReady();
  }

  @Test
  void aSleepThatWasReadyIsResetAndWaitsAgain() {
    Sleep sleep = Time.sleep(Duration.ofSeconds(1));
    Polled<Void> polled = Polled.with(driver, sleep).assertPending();
    time.advance(Duration.ofSeconds(1));
    polled.assertReady();
    sleep.reset(Duration.ofSeconds(2));
    polled.assertPending();
    time.advance(Duration.ofSeconds(1));
    polled.assertNotWoken();
    time.advance(Duration.ofSeconds(1));
    polled.assertWoken().assertReady();
  }

  @Test
  void aResetBeforeTheFirstPollCounts() {
    Sleep sleep = Time.sleep(Duration.ofSeconds(10));
    sleep.reset(Duration.ofSeconds(1));
    Polled<Void> polled = Polled.with(driver, sleep).assertPending();
    time.advance(Duration.ofSeconds(1));
    polled.assertWoken().assertReady();
  }

  @Test
  void aDroppedSleepLeavesNothingBehind() {
    Polled<Void> polled = Polled.with(driver, Time.sleep(Duration.ofSeconds(1))).assertPending();
    assertThat(driver.size()).isEqualTo(1);
    polled.cancel();
    assertThat(driver.size()).isEqualTo(0);
    time.advance(Duration.ofSeconds(1));
    polled.assertNotWoken();
  }

  @Test
  void aSleepPolledByAnotherTaskWakesThatOne() {
    Sleep sleep = Time.sleep(Duration.ofSeconds(1));
    Polled<Void> before = Polled.with(driver, sleep).assertPending();
    Polled<Void> after = Polled.with(driver, sleep).assertPending();
    time.advance(Duration.ofSeconds(1));
    before.assertNotWoken();
    after.assertWoken().assertReady();
  }

  @Test
  void aTimeoutInsideATimeoutKeepsTheShorter() {
    Future<String> inner = Time.timeout(Futures.pending(), Duration.ofHours(1));
    Future<String> outer = Time.timeout(inner, Duration.ofSeconds(1));
    assertThrows(TimeoutException.class, () -> runtime.blockOn(outer));
    assertThat(runtime.time().nanos()).isEqualTo(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void aFutureThatIsReadyAtItsDeadlineWinsOverIt() throws Exception {
    Future<String> late = Time.sleep(Duration.ofSeconds(1)).map(slept -> "in time");
    assertThat(runtime.blockOn(Time.timeout(late, Duration.ofSeconds(1)))).isEqualTo("in time");
  }

  @Test
  void aFailureWithinTheLimitIsThrownAsItIs() {
    Future<String> failing = Futures.failed(new IllegalStateException("no"));
    Future<String> limited = Time.timeout(failing, Duration.ofSeconds(1));
    assertThrows(IllegalStateException.class, () -> runtime.blockOn(limited));
  }

  @Test
  void theClockStandsStillWhileTasksHaveSomethingToDo() throws Exception {
    Future<Long> busy = Futures.ready(0L);
    for (int i = 0; i < 1_000; i++) {
      busy = busy.flatMap(n -> Task.yieldNow().map(x -> runtime.time().nanos()));
    }
    JoinHandle<Void> sleeping = runtime.spawn(Time.sleep(Duration.ofMillis(1)));
    assertThat(runtime.blockOn(busy)).isEqualTo(0);
    runtime.blockOn(sleeping);
  }

  @Test
  void nothingToAdvanceToIsSaid() {
    assertThat(time.advanceToNext()).isFalse();
    Polled<Void> polled = Polled.with(driver, Time.sleep(Duration.ofDays(400))).assertPending();
    assertThat(time.advanceToNext()).isTrue();
    polled.assertWoken().assertReady();
    assertThat(time.nanos()).isEqualTo(Duration.ofDays(400).toNanos());
  }

  @Test
  void anIntervalOfADayOfSecondsTicksEachOnce() throws Exception {
    Interval interval = Time.interval(Duration.ofSeconds(1));
    for (int i = 0; i <= 86_400; i++) {
      runtime.blockOn(interval.tick());
    }
    assertThat(runtime.time().nanos()).isEqualTo(Duration.ofDays(1).toNanos());
  }

  @Test
  void aTimerDroppedAfterTheWakeOfAnotherDoesNotFire() {
    PausedTime time = TimeSource.paused();
    try (TimeDriver driver = new TimeDriver(time, () -> {})) {
      Sleep dropped = Time.sleep(Duration.ofMillis(20));
      Polled<Void> second = Polled.with(driver, dropped).assertPending();
      Polled<Void> first = Polled.with(driver, Time.sleep(Duration.ofMillis(10))).assertPending();
      time.advance(Duration.ofMillis(10));
      first.assertWoken().assertReady();
      second.cancel();
      assertThat(driver.size()).isEqualTo(0);
      time.advance(Duration.ofMillis(10));
      second.assertNotWoken();
    }
  }
}
