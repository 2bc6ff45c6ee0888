package dev.pinion.cases;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case; README.md says how they are written and how to run some of them. */
class CasesTest {
  private static final Path REJECTED = Path.of("rejected");
  private static final Path ACCEPTED = Path.of("accepted");
  private static final Path UNSOUND = Path.of("unsound");

  /** Only cases whose path contains this. */
  private static final String WANTED = System.getProperty("cases", "");

  private static final boolean REWRITE = System.getProperty("golden", "").equals("rewrite");

  @TestFactory
  List<DynamicContainer> rejected() throws IOException {
    return eachCase(
        REJECTED,
        (each, reports) -> {
          assertWithMessage("expectations")
              .that(each.expectations().stream().filter(Expectation::isDue).toList())
              .isNotEmpty();
          assertThat(Verdict.on(each.expectations(), reports)).isEmpty();
          compareWithGolden(each, reports);
          Path twin = ACCEPTED.resolve(REJECTED.relativize(each.path()));
          assertWithMessage("an accepted twin at %s", twin).that(Files.exists(twin)).isTrue();
        });
  }

  @TestFactory
  List<DynamicContainer> accepted() throws IOException {
    return eachCase(
        ACCEPTED,
        (each, reports) -> {
          assertWithMessage("expectations").that(each.expectations()).isEmpty();
          assertThat(Verdict.on(List.of(), reports)).isEmpty();
        });
  }

  @TestFactory
  List<DynamicContainer> unsound() throws IOException {
    return eachCase(
        UNSOUND,
        (each, reports) -> {
          assertWithMessage("places marked '// missed: Check'")
              .that(each.expectations().stream().filter(Expectation::isMissed).toList())
              .isNotEmpty();
          assertThat(Verdict.on(each.expectations(), reports)).isEmpty();
        });
  }

  private interface Assertion {
    void about(Case each, List<Reported> reports) throws IOException;
  }

  /** A container for each folder of a check, whose cases are compiled together. */
  private static List<DynamicContainer> eachCase(Path root, Assertion assertion)
      throws IOException {
    List<DynamicContainer> containers = new ArrayList<>();
    for (Path folder : folders(root)) {
      List<Case> cases =
          Case.in(folder).stream().filter(each -> each.path().toString().contains(WANTED)).toList();
      if (!cases.isEmpty()) {
        Map<Case, List<Reported>> reports = Checker.check(cases);
        containers.add(
            DynamicContainer.dynamicContainer(
                folder.toString(),
                cases.stream()
                    .map(
                        each ->
                            DynamicTest.dynamicTest(
                                each.name(),
                                each.path().toUri(),
                                () -> assertion.about(each, reports.get(each))))));
      }
    }
    return containers;
  }

  private static List<Path> folders(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  @TestFactory
  List<DynamicTest> eachCheckHasAGoldenText() throws IOException {
    return folders(REJECTED).stream()
        .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> hasGoldenText(folder)))
        .toList();
  }

  private static void hasGoldenText(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.anyMatch(file -> file.toString().endsWith(".golden"))).isTrue();
    }
  }

  /**
   * Texts change with the checker, so a case has a golden file only where its text is the point.
   */
  private static void compareWithGolden(Case each, List<Reported> reports) throws IOException {
    if (!Files.exists(each.golden())) {
      return;
    }
    String text = reports.stream().map(Reported::text).collect(Collectors.joining("\n", "", "\n"));
    if (REWRITE) {
      Files.writeString(each.golden(), text);
      return;
    }
    assertWithMessage(
            "%s; if the new text is right: mvn test -pl test-cases -am -Dgolden=rewrite",
            each.golden())
        .that(text)
        .isEqualTo(Files.readString(each.golden()));
  }
}
