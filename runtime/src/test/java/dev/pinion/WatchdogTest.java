package dev.pinion;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.task.Task;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  @Test
  void aLongPollIsReportedUnlessTheProgramIsDebugged() throws Exception {
    assertThat(saidByAProgram(Map.of())).contains("holds pinion-worker-0");
    String agent =
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=localhost:0";
    assertThat(saidByAProgram(Map.of(), agent)).isEqualTo("ended");
    assertThat(saidByAProgram(Map.of("JDK_JAVA_OPTIONS", agent))).doesNotContain("holds");
  }

  private static String saidByAProgram(Map<String, String> environment, String... options)
      throws Exception {
    List<String> command = new ArrayList<>(options.length + 4);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(
        FlightRecorderTest.place(AsyncRuntime.class)
            + File.pathSeparator
            + FlightRecorderTest.place(WatchdogTest.class));
    command.add(LongPollProgram.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process java = builder.start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor()).isEqualTo(0);
    return said;
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
