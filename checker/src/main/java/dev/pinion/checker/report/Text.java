package dev.pinion.checker.report;

/** Words that diagnostics have in common. */
public final class Text {
  /** The future of ours; never written short, since a reader would take it for the JDK's. */
  public static final String FUTURE = "dev.pinion.future.Future";

  private static final int BRIEF = 40;

  private Text() {}

  /** Source code within a sentence: one line, not long. */
  public static String code(String source) {
    String line = source.isEmpty() ? "…" : source.replaceAll("\\s+", " ").strip();
    return line.length() <= BRIEF ? line : line.substring(0, BRIEF - 1) + "…";
  }
}
