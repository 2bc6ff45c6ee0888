package dev.pinion.checker.report;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.tree.JCTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lays out a finding: headline, chain of reasons, the lines of source that play a part in the order
 * of the file, each with its part beside it, and the mend.
 *
 * <pre>
 * 'rc' is kept across this await, but Rc&lt;Socket&gt; may not change threads
 *     because Rc is bound to the thread that made it (@NotSend)
 *       7 | Rc&lt;Socket&gt; rc = Rc.of(open());   'rc' is made here
 *       9 | println(rc.get());               'rc' is used here
 *     mend: use Arc, which may change threads
 * </pre>
 */
final class Snippets {
  /** Longer lines are cut: the label beside them is what the reader needs. */
  private static final int CODE = 60;

  /** What javac indents further. */
  private static final String MARGIN = "  ";

  private final CompilationUnitTree unit;

  Snippets(CompilationUnitTree unit) {
    this.unit = unit;
  }

  String text(Finding.Builder finding) {
    StringBuilder text = new StringBuilder(finding.headline);
    for (String reason : finding.reasons) {
      text.append('\n').append(MARGIN).append("because ").append(reason);
    }
    places(finding, text);
    for (String mend : finding.mends) {
      text.append('\n').append(MARGIN).append("mend: ").append(mend);
    }
    return text.toString();
  }

  private void places(Finding.Builder finding, StringBuilder text) {
    Map<Long, String> labels =
        finding.places.stream()
            .collect(
                Collectors.toMap(
                    place -> line(((JCTree) place.tree()).getPreferredPosition()),
                    Finding.Place::label,
                    (first, second) -> first.equals(second) ? first : first + "; " + second,
                    TreeMap::new));
    if (labels.isEmpty()) {
      return;
    }
    Map<Long, String> code = new TreeMap<>();
    labels.keySet().forEach(line -> code.put(line, cut(code(source(line)))));
    int width = code.values().stream().mapToInt(String::length).max().orElseThrow();
    String format = "\n" + MARGIN + "%" + Math.max(3, digits(labels)) + "d | %-" + width + "s   %s";
    labels.forEach((line, label) -> text.append(format.formatted(line, code.get(line), label)));
  }

  private static int digits(Map<Long, String> lines) {
    return lines.keySet().stream().mapToInt(line -> String.valueOf(line).length()).max().orElse(1);
  }

  /** A line of source without the comment at its end, which crowds out the code. */
  private static String code(String line) {
    char quote = 0;
    for (int i = 0; i + 1 < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '/' && line.charAt(i + 1) == '/' && !line.substring(0, i).isBlank()) {
        return line.substring(0, i).strip();
      }
    }
    return line.strip();
  }

  private static String cut(String code) {
    return code.length() <= CODE ? code : code.substring(0, CODE - 1) + "…";
  }

  Reported.Place place(Finding.Place place) {
    int position = ((JCTree) place.tree()).getPreferredPosition();
    long line = line(position);
    long column = position - unit.getLineMap().getStartPosition(line) + 1;
    return new Reported.Place(line, column, place.label());
  }

  private long line(int position) {
    return unit.getLineMap().getLineNumber(position);
  }

  private String source(long line) {
    try {
      CharSequence content = unit.getSourceFile().getCharContent(true);
      int start = (int) unit.getLineMap().getStartPosition(line);
      int end = start;
      while (end < content.length() && content.charAt(end) != '\n' && content.charAt(end) != '\r') {
        end++;
      }
      return content.subSequence(start, end).toString();
    } catch (IOException unreadable) {
      // javac has read this file a moment ago.
      throw new UncheckedIOException(unreadable);
    }
  }
}
