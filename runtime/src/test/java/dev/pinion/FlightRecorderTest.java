package dev.pinion;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.task.JoinHandle;
import dev.pinion.time.Time;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Flight Recorder is told. */
@Timeout(120)
final class FlightRecorderTest {
  @TempDir Path folder;

  private interface Scene {
    void play() throws Exception;
  }

  private List<RecordedEvent> record(String name, Duration threshold, Scene scene)
      throws Exception {
    Path file = folder.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("dev.pinion." + name).withThreshold(threshold);
      recording.start();
      scene.play();
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file).stream()
        .filter(
            event ->
                event.getEventType().getName().equals("dev.pinion." + name)) // the JVM adds some
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  void aSpawnTellsTheNameTheBodyAndTheLine() throws Exception {
    List<RecordedEvent> events =
        record(
            "TaskSpawn",
            Duration.ZERO,
            () -> {
              try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).build()) {
                runtime.blockOn(runtime.spawn(Futures.ready(1).named("answer")));
              }
            });
    assertThat(events).hasSize(1);
    RecordedEvent spawn = events.get(0);
    assertThat(spawn.getString("task")).isEqualTo("answer");
    assertThat(spawn.getString("body")).startsWith("dev.pinion.future.");
    assertThat(spawn.getStackTrace().getFrames().toString()).contains("FlightRecorderTest");
  }

  @Test
  void aLongPollTellsTheWorkerTheTaskAndItsStack() throws Exception {
    List<RecordedEvent> sums;
    do { // on a machine that is busy the watchdog may sleep over it
      sums =
          record(
              "LongPoll",
              Duration.ofMillis(20),
              () -> {
                try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).build()) {
                  runtime.blockOn(
                      runtime.spawn(
                          Futures.fromPoll(cx -> Poll.ready(computeFor(Duration.ofMillis(120))))
                              .named("long sum")));
                  // The watchdog looks once more before it rests.
                  runtime.blockOn(Time.sleep(Duration.ofMillis(30)));
                }
              });
      // Then the poll of another task may be long, too.
      sums.removeIf(event -> !"long sum".equals(event.getString("task")));
    } while (sums.isEmpty());
    assertThat(sums).hasSize(1);
    RecordedEvent poll = sums.get(0);
    assertThat(poll.getThread("worker").getJavaName()).isEqualTo("pinion-worker-0");
    assertThat(poll.getString("task")).isEqualTo("long sum");
    assertThat(poll.getString("stack")).contains("FlightRecorderTest.computeFor");
    assertThat(poll.getDuration()).isAtLeast(Duration.ofMillis(20));
  }

  @Test
  void aParkIsTimed() throws Exception {
    List<RecordedEvent> events =
        record(
            "WorkerPark",
            Duration.ZERO,
            () -> {
              try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).build()) {
                runtime.blockOn(runtime.spawn(Time.sleep(Duration.ofMillis(50))));
              }
            });
    assertThat(
            events.stream()
                .filter(event -> event.getBoolean("forEvents"))
                .map(RecordedEvent::getDuration)
                .max(Duration::compareTo)
                .orElseThrow())
        .isAtLeast(Duration.ofMillis(20));
  }

  @Test
  void theGrowthOfTheBlockingPoolIsSeen() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    List<RecordedEvent> events =
        record(
            "BlockingThreadStart",
            Duration.ZERO,
            () -> {
              try (AsyncRuntime runtime = AsyncRuntime.builder().blockingThreads(9).build()) {
                JoinHandle<Boolean> one = runtime.spawnBlocking(() -> meet(both));
                JoinHandle<Boolean> other = runtime.spawnBlocking(() -> meet(both));
                runtime.blockOn(one);
                runtime.blockOn(other);
              }
            });
    assertThat(events.stream().map(event -> event.getInt("threads")).toList())
        .containsExactly(1, 2);
    assertThat(events.get(0).getInt("bound")).isEqualTo(9);
  }

  @Test
  void aJavaImageWithoutFlightRecorderRunsTasks() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules=java.base",
                "-cp",
                String.join(
                    File.pathSeparator, place(AsyncRuntime.class), place(FlightRecorderTest.class)),
                WithoutFlightRecorder.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertWithMessage(said).that(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEqualTo("no recorder, 3 ended");
  }

  static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static boolean meet(CountDownLatch both) throws InterruptedException {
    both.countDown();
    both.await();
    return true;
  }

  static long computeFor(Duration span) {
    long sum = 0;
    for (long end = System.nanoTime() + span.toNanos(); System.nanoTime() < end; ) {
      sum++;
    }
    return sum;
  }
}
