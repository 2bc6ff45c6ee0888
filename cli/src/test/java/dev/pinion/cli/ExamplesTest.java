package dev.pinion.cli;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a reader sees who runs the examples. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @Test
  void processResumesItsTasksOnSeveralWorkers() {
    String output = run("Process");
    assertThat(output.lines().filter(line -> line.matches("connection \\d closed")).count())
        .isEqualTo(8);
    assertThat(output).containsMatch("8 tasks resumed on [2-4] workers: \\[pinion-worker-");
  }

  @Test
  void coldFuturesPrintNothingUntilTheyAreDriven() {
    assertThat(run("ColdFutures"))
        .isEqualTo(
            """
            three squares and a sum are planned, nothing has run
            computing the square of 3
            computing the square of 4
            the sum is 25
            """);
  }

  @Test
  void databaseIsDispatchedDynamically() {
    assertThat(run("Database"))
        .isEqualTo(
            """
            Hello, Ada!
            Hello, Ada (from afar)!
            """);
  }

  @Test
  void handWrittenFutureIsWokenByAnotherThread() {
    assertThat(run("HandWrittenFuture")).isEqualTo("Hello, Ada!\n");
  }

  @Test
  void tinyExecutorDrivesOurFuturesOnItsOnlyThread() {
    String output = run("TinyExecutor");
    String thread = Thread.currentThread().getName();
    for (int i = 1; i <= 3; i++) {
      assertThat(output).contains("hare " + i + " on " + thread + "\n");
      assertThat(output).contains("tortoise " + i + " on " + thread + "\n");
    }
    assertThat(output).endsWith("both are done\n");
  }

  @Test
  void echoServesThousandConnectionsOnTwoWorkers() {
    assertThat(run("Echo"))
        .isEqualTo(
            """
            1000 connections are open
            1000 of 1000 heard what they said, on two workers
            """);
  }

  @Test
  void leakyDatabaseIsRejected() {
    Path file = EXAMPLES.resolve("rejected/LeakyDatabase.java");
    Invocation check = Invocation.of("check", file.toString());
    assertThat(check.out()).startsWith(file + ":30: error: [NotSendAcrossAwait] 'session' is kept");
    assertThat(check.lastLine()).isEqualTo("pinion: 1 error, 0 warnings in 1 file");
    assertThat(check.status()).isEqualTo(1);
  }

  private static String run(String example) {
    Invocation run = Invocation.of("run", EXAMPLES.resolve(example + ".java").toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(0);
    return run.program();
  }
}
