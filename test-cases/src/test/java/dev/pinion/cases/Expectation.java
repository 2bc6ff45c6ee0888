package dev.pinion.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a case says is reported there.
 *
 * @param file the name of the file below the case
 * @param line from 1
 * @param kind {@code error}, {@code warning}; {@code strict}, what only strict reports, as either;
 *     {@code missed}, what neither does
 * @param check the name of a check
 */
record Expectation(String file, int line, String kind, String check) {
  private static final Pattern MARK =
      Pattern.compile(
          "// (error|warning|strict|missed): ([A-Za-z]+(?:, [A-Za-z]+)*)(?= *(?://|$))");

  /** Something that was meant as an expectation, to judge by how it begins. */
  private static final Pattern LIKE_A_MARK =
      Pattern.compile("//\\s*(?i:error|warning|strict|missed)\\s*:");

  /**
   * The expectations of a source.
   *
   * @throws IllegalArgumentException if one is written in a way that would never be read
   */
  static List<Expectation> in(String file, String source) {
    List<Expectation> expectations = new ArrayList<>();
    int line = 0;
    for (String text : source.lines().toList()) {
      line++;
      Matcher mark = MARK.matcher(text);
      while (mark.find()) {
        for (String check : mark.group(2).split(", ", -1)) {
          expectations.add(new Expectation(file, line, mark.group(1), check));
        }
      }
      if (LIKE_A_MARK.matcher(text).results().count() != MARK.matcher(text).results().count()) {
        throw new IllegalArgumentException(
            file + ":" + line + ": write '// error: Check' at the end of the line");
      }
    }
    return expectations;
  }

  boolean isMissed() {
    return kind.equals("missed");
  }

  boolean isStrict() {
    return kind.equals("strict");
  }

  /** Whether it is to be reported in default strength. */
  boolean isDue() {
    return !isMissed() && !isStrict();
  }

  /** Whether this is the finding that only strict makes. */
  boolean isFulfilledBy(Reported report) {
    return isStrict()
        && file.equals(report.file())
        && line == report.line()
        && report.check().equals(Optional.of(check));
  }

  @Override
  public String toString() {
    return "%s:%d: %s: %s".formatted(file, line, kind, check);
  }
}
