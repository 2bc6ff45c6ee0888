package dev.pinion.time;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pinion.AsyncRuntime;
import dev.pinion.task.JoinHandle;
import dev.pinion.testing.Polled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ManyTimersTest {

  @Test
  @Timeout(60)
  void noneIsLostWhileWorkersSetFireAndCancelThem() throws Exception {
    Random random = new Random(7);
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(4).build()) {
      List<JoinHandle<Void>> sleeping = new ArrayList<>();
      for (int i = 0; i < 20_000; i++) {
        sleeping.add(runtime.spawn(Time.sleep(Duration.ofMillis(random.nextInt(100)))));
        if (random.nextInt(4) == 0) {
          sleeping.get(random.nextInt(sleeping.size())).abort();
        }
      }
      int slept = 0;
      for (JoinHandle<Void> each : sleeping) {
        try {
          runtime.blockOn(each);
          slept++;
        } catch (CancellationException aborted) {
          assertThat(each.isDone()).isTrue();
        }
      }
      assertThat(slept).isGreaterThan(10_000);
    }
  }

  @Test
  void aMillionWaitInTheWheelAndEachFiresInItsTime() {
    PausedTime time = TimeSource.paused();
    TimeDriver driver = new TimeDriver(time, () -> {});
    int count = 1_000_000;
    List<Sleep> sleeping = new ArrayList<>(count);
    Random random = new Random(11);
    for (int i = 0; i < count; i++) {
      Sleep sleep = Time.sleep(Duration.ofMillis(1 + random.nextInt(3_600_000)));
      Polled.with(driver, sleep).assertPending();
      sleeping.add(sleep);
    }
    assertThat(driver.size()).isEqualTo(count);
    time.advance(Duration.ofMinutes(30));
    assertWithMessage("timers of the second half hour")
        .that(driver.size())
        .isIn(com.google.common.collect.Range.closed(495_000, 505_000));
    time.advance(Duration.ofMinutes(30));
    assertThat(driver.size()).isEqualTo(0);
    for (Sleep sleep : sleeping) {
      Polled.with(driver, sleep).assertReady();
    }
  }
}
