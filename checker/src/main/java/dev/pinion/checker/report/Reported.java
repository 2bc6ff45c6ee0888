package dev.pinion.checker.report;

import java.net.URI;
import java.util.List;

/**
 * A finding as it was reported, apart from the compiler that found it.
 *
 * @param rule the check
 * @param error whether it fails the build; otherwise it is a warning
 * @param file the source file
 * @param line the line, from 1
 * @param column the column in UTF-16 units, from 1
 * @param member the class, field or method it is in: {@code com.acme.Job.run(int)}
 * @param headline the first line of its text
 * @param text the whole text
 * @param places what else plays a part, in the order of the text
 */
public record Reported(
    Rule rule,
    boolean error,
    URI file,
    long line,
    long column,
    String member,
    String headline,
    String text,
    List<Place> places) {

  /** A check: its name, what it rejects in a phrase, and where it is explained. */
  public record Rule(String name, String summary, String page) {}

  /** A place in the same file and its part in the finding. */
  public record Place(long line, long column, String label) {}

  /** What stays the same when lines move: the same finding has the same key tomorrow. */
  String key() {
    return rule.name() + "\t" + member + "\t" + headline.replaceAll("\\s+", " ");
  }
}
