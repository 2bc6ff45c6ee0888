package dev.pinion.cli;

import dev.pinion.checker.report.Reported;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings as one page to look at in a browser; it needs no other file. */
final class HtmlReport {
  private HtmlReport() {}

  static String of(List<Reported> findings, String summary) {
    Map<String, Long> byCheck =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.rule().name(), TreeMap::new, Collectors.counting()));
    StringBuilder checks = new StringBuilder();
    byCheck.forEach(
        (check, times) -> checks.append("<li>%s: %d</li>\n".formatted(escape(check), times)));
    StringBuilder files = new StringBuilder();
    URI file = null;
    for (Reported finding : findings) {
      if (!finding.file().equals(file)) {
        file = finding.file();
        files.append("<h2>%s</h2>\n".formatted(escape(name(file))));
      }
      files.append(article(finding));
    }
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>%1$s</title>
    <style>
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em }
    pre { background: #f6f6f4; padding: 1em; overflow-x: auto; white-space: pre-wrap }
    .error { color: #b00020 } .warning { color: #8a5a00 }
    h2 { font-size: 1.1em; border-bottom: 1px solid #ddd; margin-top: 2em }
    </style>
    </head>
    <body>
    <h1>%1$s</h1>
    <ul>
    %2$s</ul>
    %3$s</body>
    </html>
    """
        .formatted(escape(summary), checks, files);
  }

  private static String article(Reported finding) {
    String severity = finding.error() ? "error" : "warning";
    return """
    <article>
    <p>line %d, <code>%s</code>: <b class="%s">%s</b> <a href="%s">%s</a></p>
    <pre>%s</pre>
    </article>
    """
        .formatted(
            finding.line(),
            escape(finding.member()),
            severity,
            severity,
            escape(finding.rule().page()),
            escape(finding.rule().name()),
            escape(finding.text()));
  }

  /** As the user would name the file: from the folder they are in. */
  private static String name(URI file) {
    if (!"file".equals(file.getScheme())) {
      return "standard input";
    }
    Path here = Path.of("").toAbsolutePath();
    Path path = Path.of(file);
    return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
