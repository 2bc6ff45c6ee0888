package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static dev.pinion.rewriter.Programs.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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

/**
 * A compiled body can be measured by JaCoCo, which sees the source's lines and no machine; where
 * its agent comes before ours, no branch of ours either.
 */
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
    List<IClassCoverage> classes = coveredAsCompiled(1);
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
      IClassCoverage type = coveredAsCompiled(delay).get(0);
      assertThat(type.getMethods().stream().map(IMethodCoverage::getName).toList())
          .containsExactly("<init>", "run", "lambda$run$0");
      String source = program("dev.pinion.Async", MEMBERS);
      assertThat(lineStatus(type, source, "isEmpty")).isEqualTo(ICounter.PARTLY_COVERED);
      assertThat(lineStatus(type, source, "never")).isEqualTo(ICounter.NOT_COVERED);
      assertThat(lineStatus(type, source, "later(\"s\")")).isNotEqualTo(ICounter.NOT_COVERED);
    }
  }

  @Test
  void awaitsAreNoBranchesWhereTheAgentCompiles() throws Exception {
    for (int delay = 0; delay < 2; delay++) {
      IClassCoverage type = coveredAsLoaded(delay).get(0);
      assertThat(type.getBranchCounter().getTotalCount()).isEqualTo(2); // of the if
      assertThat(type.getBranchCounter().getCoveredCount()).isEqualTo(1);
      String source = program("dev.pinion.Async", MEMBERS);
      assertThat(lineStatus(type, source, "isEmpty")).isEqualTo(ICounter.PARTLY_COVERED);
      assertThat(lineStatus(type, source, "never")).isEqualTo(ICounter.NOT_COVERED);
      assertThat(lineStatus(type, source, "later(\"s\")")).isEqualTo(ICounter.FULLY_COVERED);
      assertThat(lineStatus(type, source, "later(\"t\")")).isEqualTo(ICounter.FULLY_COVERED);
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

  /** The plug-in has compiled the bodies; JaCoCo's agent instruments what it has written. */
  private static List<IClassCoverage> coveredAsCompiled(int delay) throws Exception {
    Compiled compiled = Compiled.withPlugin(program("dev.pinion.Async", MEMBERS)).succeeded();
    return covered(compiled, classes -> classes, delay);
  }

  /** JaCoCo's agent instruments the classes as javac wrote them, and ours compiles the bodies. */
  private static List<IClassCoverage> coveredAsLoaded(int delay) throws Exception {
    Compiled plain = Compiled.plain(program("dev.pinion.Async", MEMBERS)).succeeded();
    return covered(plain, classes -> Rewriter.rewrite(classes.get("Program")).classes(), delay);
  }

  /** Runs the program instrumented, and gives what of its classes was covered. */
  private static List<IClassCoverage> covered(
      Compiled compiled, UnaryOperator<Map<String, byte[]>> later, int delay) throws Exception {
    LoggerRuntime runtime = new LoggerRuntime();
    Map<String, byte[]> instrumented = new HashMap<>();
    for (Map.Entry<String, byte[]> each : compiled.classes().entrySet()) {
      instrumented.put(
          each.getKey(), new Instrumenter(runtime).instrument(each.getValue(), each.getKey()));
    }
    Compiled program = new Compiled(later.apply(instrumented), List.of());
    RuntimeData data = new RuntimeData();
    runtime.startup(data);
    assertThat(Programs.run(program, delay)).endsWith("result=st\n");
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
