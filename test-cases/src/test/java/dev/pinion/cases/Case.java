package dev.pinion.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program with expectations: one file, or a folder of files that belong together.
 *
 * @param path the file or folder
 * @param files its sources
 */
record Case(Path path, List<Path> files) {

  static Case at(Path path) throws IOException {
    try (Stream<Path> below = Files.walk(path)) {
      return new Case(path, below.filter(Case::isSource).sorted().toList());
    }
  }

  /** The cases in the folder of a check. */
  static List<Case> in(Path folder) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
        if (Files.isDirectory(entry) || isSource(entry)) {
          cases.add(at(entry));
        }
      }
    }
    return cases;
  }

  private static boolean isSource(Path path) {
    return path.toString().endsWith(".java") && Files.isRegularFile(path);
  }

  /** The file or folder without its ending. */
  String name() {
    return path.getFileName().toString().replaceFirst("\\.java$", "");
  }

  /** How its texts and expectations call one of its files. */
  String nameOf(Path file) {
    Path below = path.toAbsolutePath().relativize(file.toAbsolutePath());
    return (below.toString().isEmpty() ? file.getFileName() : below).toString();
  }

  /** The whole text of its diagnostics. */
  Path golden() {
    return path.resolveSibling(name() + ".golden");
  }

  List<Expectation> expectations() throws IOException {
    List<Expectation> expectations = new ArrayList<>();
    for (Path file : files) {
      expectations.addAll(Expectation.in(nameOf(file), Files.readString(file)));
    }
    return expectations;
  }
}
