package dev.pinion.house;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages know only what lies below them. */
class ArrowsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .withImportOption(place -> !place.contains("/rewriter/asm/")) // ASM, relocated
          .importPackages("dev.pinion..");

  /** Each package and what of ours it may know; annotations every package of the runtime may. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("annotations", Set.of()),
          Map.entry("future", Set.of("annotations")),
          Map.entry("task", Set.of("annotations", "future")),
          Map.entry("scheduler", Set.of("annotations", "future", "task")),
          Map.entry("reactor", Set.of("annotations", "future")),
          Map.entry("time", Set.of("annotations", "future")),
          Map.entry("sync", Set.of("annotations", "future")),
          Map.entry("rc", Set.of("annotations", "future")),
          Map.entry("io", Set.of("annotations", "future", "reactor")),
          Map.entry("net", Set.of("annotations", "future", "reactor", "io")),
          Map.entry(
              "",
              Set.of(
                  "annotations", "future", "task", "scheduler", "reactor", "time", "sync", "io")),
          Map.entry("interop", Set.of("annotations", "", "future", "task", "time", "sync", "io")),
          Map.entry("checker.report", Set.of()),
          Map.entry("checker.model", Set.of()),
          Map.entry("checker.unit", Set.of()),
          Map.entry("checker.type", Set.of("checker.model", "checker.unit")),
          Map.entry("checker.flow", Set.of("checker.type", "checker.model", "checker.unit")),
          Map.entry(
              "checker.pin",
              Set.of("checker.flow", "checker.type", "checker.model", "checker.unit")),
          Map.entry(
              "checker",
              Set.of(
                  "checker.pin",
                  "checker.flow",
                  "checker.type",
                  "checker.model",
                  "checker.unit",
                  "checker.report")),
          Map.entry("rewriter", Set.of()),
          Map.entry("rewriter.files", Set.of("rewriter")),
          Map.entry("rewriter.javac", Set.of("rewriter")),
          Map.entry("rewriter.agent", Set.of("rewriter")),
          Map.entry(
              "cli",
              Set.of(
                  "annotations",
                  "future",
                  "checker",
                  "checker.report",
                  "rewriter",
                  "rewriter.files")));

  @Test
  void everyPackageHasItsPlace() {
    Set<String> packages = new TreeSet<>();
    HOUSE.forEach(type -> packages.add(room(type)));
    assertThat(MAY_KNOW.keySet()).containsAtLeastElementsIn(packages);
    assertThat(packages).containsAtLeast("", "future", "checker.type", "rewriter", "cli");
  }

  @Test
  void arrowsPointDownward() {
    Set<String> upward = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      dependencies(type)
          .filter(target -> target.getPackageName().startsWith("dev.pinion"))
          .filter(target -> !target.getPackageName().startsWith("dev.pinion.rewriter.asm"))
          .filter(target -> !room(target).equals(room(type)))
          .filter(target -> !MAY_KNOW.getOrDefault(room(type), Set.of()).contains(room(target)))
          .forEach(target -> upward.add(type.getName() + " -> " + target.getName()));
    }
    assertThat(upward).isEmpty();
  }

  @Test
  void runtimeNeedsNothingButTheJdk() {
    for (JavaClass type : HOUSE) {
      if (!room(type).matches("(checker|rewriter|cli).*")) {
        Set<String> others = new TreeSet<>();
        dependencies(type)
            .map(JavaClass::getPackageName)
            .filter(name -> !name.matches("(javax?|jdk|dev\\.pinion)(\\..*)?|"))
            // Read by compilers, absent at run time.
            .filter(name -> !name.equals("org.jspecify.annotations"))
            .filter(name -> !name.startsWith("com.google.errorprone.annotations"))
            .forEach(others::add);
        assertWithMessage(type.getName()).that(others).isEmpty();
      }
    }
  }

  private static Stream<JavaClass> dependencies(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType);
  }

  /** The package below dev.pinion. */
  private static String room(JavaClass type) {
    return type.getPackageName().replaceFirst("^dev\\.pinion\\.?", "");
  }
}
