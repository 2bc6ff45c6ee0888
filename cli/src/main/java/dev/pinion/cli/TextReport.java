package dev.pinion.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Diagnostics in javac's own form. */
final class TextReport {
  private TextReport() {}

  /** javac gives its own form: path:line: kind: message, source line, caret. */
  static String of(List<? extends Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream()
        .map(diagnostic -> diagnostic.toString().stripTrailing() + "\n")
        .collect(joining());
  }

  static String summary(Compiler.Outcome outcome) {
    String found =
        outcome.errors() + outcome.warnings() == 0
            ? "nothing found"
            : count(outcome.errors(), "error") + ", " + count(outcome.warnings(), "warning");
    return "pinion: "
        + found
        + " in "
        + count(outcome.units(), "file")
        + (outcome.known() == 0 ? "" : "; %d known".formatted(outcome.known()))
        + (outcome.gone() == 0
            ? ""
            : "; %d in the baseline gone, --update-baseline drops them".formatted(outcome.gone()));
  }

  static String recorded(Compiler.Outcome outcome, Path baseline) {
    return "pinion: " + count(outcome.reported().size(), "finding") + " recorded in " + baseline;
  }

  private static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
