package dev.pinion.checker.unit;

import com.google.errorprone.ErrorProneFlags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options of a compilation, each given to javac as {@code -XepOpt:Pinion:Name=value}.
 *
 * @param strictPackages packages that are judged strictly, with their subpackages; {@code *} is all
 * @param models files of library models beside our own
 * @param boundaries further crossings, in the notation of library models
 * @param baseline findings that are known and not reported
 * @param report where the findings are written as SARIF
 */
public record Options(
    List<String> strictPackages,
    List<Path> models,
    List<Path> boundaries,
    Optional<Path> baseline,
    Optional<Path> report) {

  static Options of(ErrorProneFlags flags) {
    return new Options(
        list(flags, "StrictPackages"),
        list(flags, "Models").stream().map(Path::of).toList(),
        list(flags, "Boundaries").stream().map(Path::of).toList(),
        flags.get("Pinion:Baseline").map(Path::of),
        flags.get("Pinion:Report").map(Path::of));
  }

  private static List<String> list(ErrorProneFlags flags, String name) {
    List<String> elements = new ArrayList<>();
    for (String element : flags.get("Pinion:" + name).orElse("").split(",", -1)) {
      if (!element.isBlank()) {
        elements.add(element.strip());
      }
    }
    return List.copyOf(elements);
  }
}
