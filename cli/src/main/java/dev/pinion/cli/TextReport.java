package dev.pinion.cli;

import java.io.PrintWriter;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Diagnostics in javac's own form. */
final class TextReport {
  private TextReport() {}

  static void print(
      List<? extends Diagnostic<? extends JavaFileObject>> diagnostics, PrintWriter to) {
    // javac gives its own form: path:line: kind: message, source line, caret.
    diagnostics.forEach(diagnostic -> to.println(diagnostic.toString().stripTrailing()));
  }

  static String summary(Compiler.Outcome outcome) {
    String found =
        outcome.errors() + outcome.warnings() == 0
            ? "nothing found"
            : count(outcome.errors(), "error") + ", " + count(outcome.warnings(), "warning");
    return "pinion: " + found + " in " + count(outcome.units(), "file");
  }

  private static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
