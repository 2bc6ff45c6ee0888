package dev.pinion.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A diagnostic of a case.
 *
 * @param file the name of the file below the case
 * @param kind {@code error}, {@code warning} or {@code note}
 * @param check the check that reports, or empty if it is the compiler itself
 * @param text all of it in javac's form
 */
record Reported(String file, long line, String kind, Optional<String> check, String text) {
  private static final Pattern CHECK = Pattern.compile("\\[(\\w+)] .*", Pattern.DOTALL);

  static Reported of(Diagnostic<? extends JavaFileObject> diagnostic, String file) {
    String kind =
        switch (diagnostic.getKind()) {
          case ERROR -> "error";
          case WARNING, MANDATORY_WARNING -> "warning";
          default -> "note";
        };
    Matcher message = CHECK.matcher(diagnostic.getMessage(Locale.ROOT));
    boolean ours = diagnostic.getCode().endsWith(".error.prone") && message.matches();
    JavaFileObject source = diagnostic.getSource();
    String text = diagnostic.toString().stripTrailing();
    return new Reported(
        file,
        diagnostic.getLineNumber(),
        kind,
        ours ? Optional.of(message.group(1)) : Optional.empty(),
        source == null ? text : text.replace(source.getName(), file));
  }

  boolean fulfils(Expectation expectation) {
    return line == expectation.line() && isSameFinding(expectation);
  }

  /** Whether this may be what was expected on another line. */
  boolean isSameFinding(Expectation expectation) {
    return file.equals(expectation.file())
        && kind.equals(expectation.kind())
        && check.equals(Optional.of(expectation.check()));
  }
}
