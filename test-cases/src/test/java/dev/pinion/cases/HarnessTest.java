package dev.pinion.cases;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite fails where it should: each of these cases is wrong in one way. */
class HarnessTest {
  @TempDir private Path folder;

  @Test
  void acceptsWhatIsReportedAsExpected() throws IOException {
    assertThat(verdict("int n = await(f); // error: AwaitOutsideAsync", "return n;")).isEmpty();
  }

  @Test
  void failsOnMissingDiagnostic() throws IOException {
    assertThat(verdict("int n = 1; // error: AwaitOutsideAsync", "return n;"))
        .containsExactly("missing: Broken.java:4: error: AwaitOutsideAsync");
  }

  @Test
  void failsOnExtraDiagnostic() throws IOException {
    List<String> verdict = verdict("int n = await(f);", "return n;");
    assertThat(verdict).hasSize(1);
    assertThat(verdict.get(0))
        .startsWith("not expected: Broken.java:4: error: [AwaitOutsideAsync]");
  }

  @Test
  void failsOnMisplacedDiagnostic() throws IOException {
    List<String> verdict = verdict("int n = await(f);", "return n; // error: AwaitOutsideAsync");
    assertThat(verdict).hasSize(1);
    assertThat(verdict.get(0))
        .startsWith("misplaced: expected at line 5: Broken.java:4: error: [AwaitOutsideAsync]");
  }

  @Test
  void failsOnOtherSeverity() throws IOException {
    assertThat(verdict("int n = await(f); // warning: AwaitOutsideAsync", "return n;")).hasSize(2);
  }

  @Test
  void failsOnSecondDiagnosticOfOneLine() throws IOException {
    assertThat(verdict("int n = await(f) + await(f); // error: AwaitOutsideAsync", "return n;"))
        .hasSize(1);
  }

  @Test
  void failsOnErrorOfTheCompiler() throws IOException {
    List<String> verdict = verdict("int n = \"\";", "return n;");
    assertThat(verdict).hasSize(1);
    assertThat(verdict.get(0)).contains("incompatible types");
  }

  @Test
  void refusesExpectationThatWouldNeverBeRead() {
    for (String mark : List.of("//error: A", "// Error: A", "// error: A: why", "// error : A")) {
      assertThrows(
          IllegalArgumentException.class, () -> Expectation.in("A.java", "x(); " + mark), mark);
    }
  }

  @Test
  void readsSeveralExpectationsOfOneLine() {
    assertThat(Expectation.in("A.java", "x(); // error: A, B // warning: C"))
        .containsExactly(
            new Expectation("A.java", 1, "error", "A"),
            new Expectation("A.java", 1, "error", "B"),
            new Expectation("A.java", 1, "warning", "C"))
        .inOrder();
  }

  private List<String> verdict(String fourthLine, String fifthLine) throws IOException {
    Path file = folder.resolve("Broken.java");
    Files.writeString(
        file,
        """
        import static dev.pinion.Async.await;
        class Broken {
          int m(dev.pinion.future.Future<Integer> f) throws Exception {
            %s
            %s
          }
        }
        """
            .formatted(fourthLine, fifthLine));
    Case broken = Case.at(file);
    return Verdict.on(broken.expectations(), Checker.check(List.of(broken)).get(broken));
  }
}
