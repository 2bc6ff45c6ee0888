package dev.pinion.cases;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs as they are met in reviews, each with a published race in it: strict lets none of them
 * pass, and default none whose race is in sight.
 */
class RacesTest {
  private static final Path RACES = Path.of("races");
  private static final Path MENDED = RACES.resolve("mended");

  /**
   * How the class comment of a mended program begins a sentence that says why strict rejects it.
   */
  private static final Pattern NOT_STRICT = Pattern.compile("\\bStrict\\s");

  private static final String WANTED = System.getProperty("cases", "");

  @TestFactory
  List<DynamicContainer> races() throws IOException {
    return eachProgram(
        RACES,
        (each, byDefault, strictly) -> {
          assertThat(Verdict.on(each.expectations(), byDefault)).isEmpty();
          assertWithMessage("findings in strict").that(errors(strictly)).isNotEmpty();
          assertWithMessage("reported in strict only")
              .that(
                  each.expectations().stream()
                      .filter(Expectation::isStrict)
                      .filter(expected -> strictly.stream().noneMatch(expected::isFulfilledBy))
                      .toList())
              .isEmpty();
        });
  }

  @TestFactory
  List<DynamicContainer> mended() throws IOException {
    return eachProgram(
        MENDED,
        (each, byDefault, strictly) -> {
          assertThat(Verdict.on(List.of(), byDefault)).isEmpty();
          if (!saysStrictRejects(each)) {
            assertThat(Verdict.on(List.of(), strictly)).isEmpty();
          }
        });
  }

  @TestFactory
  List<DynamicTest> eachMendedProgramHasItsRace() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path family : families(MENDED)) {
      for (Case each : Case.in(family)) {
        Path race = RACES.resolve(MENDED.relativize(each.path()));
        tests.add(
            DynamicTest.dynamicTest(
                each.path().toString(), () -> assertThat(Files.exists(race)).isTrue()));
      }
    }
    return tests;
  }

  @Test
  void eachFamilyHasSeveral() throws IOException {
    for (Path family : families(RACES)) {
      assertWithMessage("%s", family).that(Case.in(family).size()).isAtLeast(5);
    }
  }

  @Test
  void eachFamilyHasMendedPrograms() throws IOException {
    for (Path family : families(RACES)) {
      Path mended = MENDED.resolve(family.getFileName());
      assertWithMessage("%s", mended).that(Files.isDirectory(mended)).isTrue();
      assertWithMessage("%s", mended).that(Case.in(mended)).isNotEmpty();
    }
  }

  private interface Assertion {
    void about(Case each, List<Reported> byDefault, List<Reported> strictly) throws IOException;
  }

  /** A container for each family, whose programs are compiled together, in either strength. */
  private static List<DynamicContainer> eachProgram(Path root, Assertion assertion)
      throws IOException {
    List<DynamicContainer> containers = new ArrayList<>();
    for (Path family : families(root)) {
      List<Case> programs =
          Case.in(family).stream().filter(each -> each.path().toString().contains(WANTED)).toList();
      if (!programs.isEmpty()) {
        Map<Case, List<Reported>> byDefault = Checker.check(programs);
        Map<Case, List<Reported>> strictly = Checker.check(programs, Checker.STRICT);
        containers.add(
            DynamicContainer.dynamicContainer(
                family.toString(),
                programs.stream()
                    .map(
                        each ->
                            DynamicTest.dynamicTest(
                                each.name(),
                                each.path().toUri(),
                                () ->
                                    assertion.about(
                                        each, byDefault.get(each), strictly.get(each))))));
      }
    }
    return containers;
  }

  private static List<Path> families(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(Files::isDirectory)
          .filter(Predicate.not(MENDED::equals))
          .sorted()
          .toList();
    }
  }

  private static List<Reported> errors(List<Reported> reports) {
    return reports.stream().filter(each -> each.kind().equals("error")).toList();
  }

  private static boolean saysStrictRejects(Case each) throws IOException {
    String source = Files.readString(each.path());
    return NOT_STRICT.matcher(source.substring(0, source.indexOf("*/"))).find();
  }
}
