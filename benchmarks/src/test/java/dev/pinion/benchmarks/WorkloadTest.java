package dev.pinion.benchmarks;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.AsyncRuntime;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each workload ends, twice on one runtime. */
@Timeout(60)
final class WorkloadTest {

  @ParameterizedTest
  @ValueSource(strings = {"W1", "W2", "W3", "W4", "W5", "W6"})
  void itRunsToItsEndAgainAndAgain(String name) throws Exception {
    Workload workload = Workload.named(name);
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      workload.iterate(runtime);
      workload.iterate(runtime);
    }
    assertThat(workload.operations()).isAtLeast(1000);
  }
}
