package dev.pinion;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.task.Task;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A task that holds its worker. */
@Timeout(60)
final class WatchdogTest {

  @Test
  void theTaskThatWouldRunNextRunsElsewhere() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      CountDownLatch ran = new CountDownLatch(1);
      Future<String> blocksForItsChild =
          Futures.fromPoll(
              cx -> {
                var unused = Task.spawn(Futures.fromPoll(inner -> countDown(ran)));
                return Poll.ready(await(ran));
              });
      assertThat(runtime.blockOn(runtime.spawn(blocksForItsChild))).isEqualTo("ran");
    }
  }

  @Test
  void aLongPollIsReportedOnceWithItsStack() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (LogCapture log = new LogCapture();
        AsyncRuntime runtime =
            AsyncRuntime.builder().workerThreads(1).longPoll(Duration.ofMillis(30)).build()) {
      var holding = runtime.spawn(Futures.fromPoll(cx -> Poll.ready(await(release))));
      LogRecord record = log.records.take();
      release.countDown();
      runtime.blockOn(holding);
      assertThat(record.getMessage()).startsWith("the task dev.pinion.future.");
      assertThat(record.getMessage()).contains("holds pinion-worker-0");
      assertThat(record.getMessage()).contains("Task.spawnBlocking");
      assertThat(record.getThrown().getStackTrace()[0].getMethodName()).isNotEmpty();
      assertThat(Arrays.toString(record.getThrown().getStackTrace()))
          .contains("WatchdogTest.await");
      assertThat(log.records).isEmpty();
    }
  }

  private static Poll<Integer> countDown(CountDownLatch latch) {
    latch.countDown();
    return Poll.ready(1);
  }

  private static String await(CountDownLatch latch) {
    try {
      latch.await();
      return "ran";
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
