package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static dev.pinion.rewriter.Programs.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfoStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;
import org.junit.jupiter.api.Test;

/** A compiled body can be measured by JaCoCo, which sees the source's lines and no machine. */
final class CoverageTest {
  private static final String MEMBERS =
      """
      public static Future<?> run(Effects e) {
        return async(() -> {
          String s = await(e.later("s"));
          if (s.isEmpty()) {
            s += await(e.later("never"));
          }
          return s + await(e.later("t"));
        });
      }
      """;

  @Test
  void machinesAreNotCounted() throws Exception {
    List<IClassCoverage> classes = covered(1);
    assertThat(classes.stream().map(IClassCoverage::getName))
        .containsExactly("Program", "Program$run$async0");
    for (IClassCoverage type : classes) {
      boolean counted = type.getInstructionCounter().getTotalCount() > 0;
      assertThat(counted).isEqualTo(type.getName().equals("Program"));
    }
  }

  @Test
  void bodyIsCountedAsAMethodWithItsLines() throws Exception {
    for (int delay = 0; delay < 2; delay++) {
      IClassCoverage type = covered(delay).get(0);
      assertThat(type.getMethods().stream().map(IMethodCoverage::getName).toList())
          .containsExactly("<init>", "run", "lambda$run$0");
      String source = program("dev.pinion.Async", MEMBERS);
      assertThat(lineStatus(type, source, "isEmpty")).isEqualTo(ICounter.PARTLY_COVERED);
      assertThat(lineStatus(type, source, "never")).isEqualTo(ICounter.NOT_COVERED);
      assertThat(lineStatus(type, source, "later(\"s\")")).isNotEqualTo(ICounter.NOT_COVERED);
    }
  }

  private static int lineStatus(IClassCoverage type, String source, String text) {
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return type.getLine(i + 1).getStatus();
      }
    }
    throw new IllegalArgumentException(text);
  }

  /** Runs the program instrumented, as a coverage agent has it, and gives what was covered. */
  private static List<IClassCoverage> covered(int delay) throws Exception {
    Compiled compiled = Compiled.withPlugin(program("dev.pinion.Async", MEMBERS)).succeeded();
    LoggerRuntime runtime = new LoggerRuntime();
    Map<String, byte[]> instrumented = new HashMap<>();
    for (Map.Entry<String, byte[]> each : compiled.classes().entrySet()) {
      instrumented.put(
          each.getKey(), new Instrumenter(runtime).instrument(each.getValue(), each.getKey()));
    }
    RuntimeData data = new RuntimeData();
    runtime.startup(data);
    assertThat(Programs.run(new Compiled(instrumented, List.of()), delay)).endsWith("result=st\n");
    ExecutionDataStore executed = new ExecutionDataStore();
    data.collect(executed, new SessionInfoStore(), false);
    runtime.shutdown();
    CoverageBuilder coverage = new CoverageBuilder();
    Analyzer analyzer = new Analyzer(executed, coverage);
    for (Map.Entry<String, byte[]> each : compiled.classes().entrySet()) {
      analyzer.analyzeClass(each.getValue(), each.getKey());
    }
    return List.copyOf(coverage.getClasses());
  }
}
