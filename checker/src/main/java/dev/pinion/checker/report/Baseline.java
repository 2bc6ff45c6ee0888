package dev.pinion.checker.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Findings that are known and not reported again. A line is one finding: check, member and headline
 * with tabs between them; no line numbers, so that edits elsewhere in the file change nothing. A
 * finding that stands twice is passed over twice.
 */
public final class Baseline {
  private static final String HEADER =
      "# Findings that are known and not reported. Made by: pinion check --update-baseline\n";

  private final Map<String, Integer> left = new HashMap<>();

  private Baseline() {}

  /**
   * Reads a baseline.
   *
   * @throws IllegalArgumentException if a line is no finding; its message names the line
   */
  static Baseline read(Path file) throws IOException {
    Baseline baseline = new Baseline();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        if (line.split("\t", -1).length != 3) {
          throw new IllegalArgumentException(
              "line %d is not a check, a member and a headline with tabs between them"
                  .formatted(i + 1));
        }
        baseline.left.merge(line, 1, Integer::sum);
      }
    }
    return baseline;
  }

  /** Why the file cannot be used, in one line that says what to do. */
  public static Optional<String> problem(Path file) {
    try {
      read(file);
      return Optional.empty();
    } catch (IOException | IllegalArgumentException unusable) {
      return Optional.of(problem(file, unusable));
    }
  }

  static String problem(Path file, Exception unusable) {
    String what =
        unusable instanceof NoSuchFileException
            ? "no such file"
            : unusable instanceof IllegalArgumentException
                ? unusable.getMessage()
                : unusable.toString();
    return "baseline %s cannot be read (%s); pinion check --update-baseline makes it anew"
        .formatted(file, what);
  }

  /** Replaces the file by these findings; what was there stays whole until the new one is. */
  public static void write(Path file, Collection<Reported> findings) throws IOException {
    String lines =
        findings.stream()
            .map(finding -> finding.key() + "\n")
            .sorted()
            .collect(Collectors.joining("", HEADER, ""));
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "baseline", ".tmp");
    try {
      Files.writeString(beside, lines);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Whether the finding is known; each line answers for one. */
  boolean takes(Reported finding) {
    boolean known = left.containsKey(finding.key());
    left.computeIfPresent(finding.key(), (key, n) -> n == 1 ? null : n - 1);
    return known;
  }

  /** How many lines have answered for nothing. */
  int left() {
    return left.values().stream().mapToInt(Integer::intValue).sum();
  }
}
