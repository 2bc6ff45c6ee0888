package dev.pinion.checker.report;

import com.google.errorprone.fixes.SuggestedFixes;
import com.sun.tools.javac.code.Type;
import org.jspecify.annotations.Nullable;

/** Words that diagnostics have in common. */
public final class Text {
  /** The future of ours; never written short, since a reader would take it for the JDK's. */
  public static final String FUTURE = "dev.pinion.future.Future";

  private static final int BRIEF = 40;

  private Text() {}

  /** A type as a reader would write it: simple names, no annotations. */
  public static String type(@Nullable Type type) {
    if (type == null) {
      return "a value";
    }
    String text = SuggestedFixes.prettyType(type, /* state= */ null);
    return type.tsym != null && type.tsym.getQualifiedName().contentEquals(FUTURE)
        ? FUTURE + text.substring(text.indexOf("Future") + "Future".length())
        : text;
  }

  /** Source code within a sentence: one line, not long. */
  public static String code(@Nullable String source) {
    String line = source == null ? "…" : source.replaceAll("\\s+", " ").strip();
    return line.length() <= BRIEF ? line : line.substring(0, BRIEF - 1) + "…";
  }
}
