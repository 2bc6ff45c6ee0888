package dev.pinion;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/promises.md names tests that exist. */
final class PromisesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern ROW = Pattern.compile("^\\| .+ \\| `(\\w+)\\.(\\w+)` \\|$");
  private static final Pattern TEST =
      Pattern.compile(
          "@(?:Parameterized)?Test\\b(?:(?!\\bvoid\\b).)*void (\\w+)\\(", Pattern.DOTALL);

  @Test
  void everyPromiseNamesATestThatExists() throws IOException {
    Map<String, List<String>> tests = new HashMap<>();
    for (String module : List.of("runtime", "runtime-test")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
          tests.put(file.getFileName().toString().replace(".java", ""), testsOf(file));
        }
      }
    }
    List<String> missing = new ArrayList<>();
    int promises = 0;
    for (String line : Files.readAllLines(ROOT.resolve("docs/promises.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.find()) {
        promises++;
        if (!tests.getOrDefault(row.group(1), List.of()).contains(row.group(2))) {
          missing.add(row.group(1) + "." + row.group(2));
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(promises).isAtLeast(200);
  }

  private static List<String> testsOf(Path file) throws IOException {
    return TEST.matcher(Files.readString(file)).results().map(test -> test.group(1)).toList();
  }
}
