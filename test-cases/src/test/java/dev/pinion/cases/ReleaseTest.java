package dev.pinion.cases;

import static com.google.common.truth.Truth.assertThat;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * With {@code --release} the JDK's classes show no private members; no verdict may rest on them.
 */
class ReleaseTest {

  @TestFactory
  Stream<DynamicTest> verdictsAreEqualWithAndWithoutRelease(@TempDir Path out) {
    return Stream.of(
            "rejected/NotSend", "rejected/UnsoundSend", "rejected/UnsoundSync", "accepted/Promises")
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder,
                    () ->
                        assertThat(findings(Path.of(folder), out, "--release", "21"))
                            .isEqualTo(findings(Path.of(folder), out))));
  }

  private static List<String> findings(Path folder, Path out, String... release)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    BaseErrorProneJavaCompiler compiler = Checker.errorProne();
    List<String> options = new ArrayList<>(Checker.OPTIONS);
    options.addAll(List.of("-cp", Checker.classPath()));
    options.addAll(List.of(release));
    try (Stream<Path> files = Files.walk(folder);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      options.addAll(List.of("-d", out.toString()));
      compiler
          .getTask(
              null,
              manager,
              diagnostics,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
        .map(d -> d.getMessage(Locale.ROOT))
        .sorted()
        .toList();
  }
}
