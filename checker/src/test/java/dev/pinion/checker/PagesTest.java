package dev.pinion.checker;

import static com.google.common.truth.Truth.assertThat;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.FileManagers;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The pages of docs/checks: each example does what its page says. */
class PagesTest {
  private static final Path PAGES = Path.of("../docs/checks");
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CHECK = Pattern.compile("^\\[(\\w+)] ");

  @TempDir Path classes;

  @TestFactory
  Stream<DynamicTest> firstExampleIsRejectedAndTheOthersAreNot() throws Exception {
    List<Path> pages;
    try (Stream<Path> files = Files.list(PAGES)) {
      pages = files.sorted().toList();
    }
    return pages.stream()
        .map(
            page -> {
              String check = page.getFileName().toString().replace(".md", "");
              return DynamicTest.dynamicTest(check, () -> examplesHold(page, check));
            });
  }

  private void examplesHold(Path page, String check) throws Exception {
    String text = read(page);
    assertThat(text).startsWith("# " + check + "\n");
    List<String> examples = new ArrayList<>();
    for (Matcher m = EXAMPLE.matcher(text); m.find(); ) {
      examples.add(m.group(1));
    }
    assertThat(examples.size()).isAtLeast(2);
    assertThat(found(examples.get(0))).containsExactly(check);
    for (String accepted : examples.subList(1, examples.size())) {
      assertThat(found(accepted)).isEmpty();
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void everyLinkOfACheckNamesItsPage() {
    for (BugChecker rule : ServiceLoader.load(BugChecker.class)) {
      assertThat(rule.linkUrl()).isEqualTo(PinionCheck.PAGES + rule.canonicalName());
    }
  }

  /** The names of the checks that reject the example; other errors stand for themselves. */
  private Set<String> found(String example) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<Class<? extends BugChecker>> rules = new ArrayList<>();
    ServiceLoader.load(BugChecker.class).forEach(rule -> rules.add(rule.getClass()));
    var compiler = new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(rules));
    compiler
        .getTask(
            null,
            FileManagers.testFileManager(),
            diagnostics,
            List.of("-proc:none", "-d", classes.toString()),
            null,
            List.of(new Example(example)))
        .call();
    Set<String> found = new TreeSet<>();
    for (var diagnostic : diagnostics.getDiagnostics()) {
      Matcher check = CHECK.matcher(diagnostic.getMessage(null));
      found.add(check.find() ? check.group(1) : diagnostic.getMessage(null));
    }
    return found;
  }

  private static final class Example extends SimpleJavaFileObject {
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:\\w+ )*(?:class|record) (\\w+)");
    private final String text;

    Example(String text) {
      super(URI.create("mem:///" + name(text) + ".java"), Kind.SOURCE);
      this.text = text;
    }

    private static String name(String text) {
      Matcher type = TYPE.matcher(text);
      assertThat(type.find()).isTrue();
      return type.group(1);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
