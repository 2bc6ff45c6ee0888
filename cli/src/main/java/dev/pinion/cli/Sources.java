package dev.pinion.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** The sources that a command line names: files, folders, or {@code -} for standard input. */
final class Sources {
  private Sources() {}

  /** The compilation units, in a stable order, each once. */
  static List<JavaFileObject> of(
      List<String> paths, StandardJavaFileManager files, InputStream standardInput)
      throws IOException {
    Set<Path> sources = new LinkedHashSet<>();
    List<JavaFileObject> units = new ArrayList<>();
    for (String path : paths) {
      if (path.equals("-")) {
        units.add(standardInput(standardInput));
      } else {
        sources.addAll(below(path));
      }
    }
    files.getJavaFileObjectsFromPaths(sources).forEach(units::add);
    return units;
  }

  /** The one source file at this path. */
  static Path file(String name) {
    Path path = path(name);
    if (!Files.isRegularFile(path) || !isSource(path)) {
      throw new Refusal(name + ": not a .java file");
    }
    return readable(path);
  }

  private static Path path(String name) {
    try {
      Path path = Path.of(name);
      if (!Files.exists(path)) {
        throw new Refusal(name + ": no such file or folder");
      }
      return path;
    } catch (InvalidPathException notAPath) {
      throw new Refusal(name + ": " + notAPath.getReason());
    }
  }

  private static List<Path> below(String name) throws IOException {
    Path path = path(name);
    if (!Files.isDirectory(path)) {
      return List.of(file(name));
    }
    readable(path);
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> sources =
          all.filter(Files::isRegularFile)
              .filter(Sources::isSource)
              .map(Sources::readable)
              .sorted()
              .toList();
      if (sources.isEmpty()) {
        throw new Refusal(name + ": no .java file in this folder");
      }
      return sources;
    } catch (java.io.UncheckedIOException unreadable) {
      throw new Refusal(name + ": cannot be read: " + unreadable.getMessage());
    }
  }

  /** A module descriptor hides the library from the sources beside it; they are checked without. */
  private static boolean isSource(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".java") && !name.equals("module-info.java");
  }

  private static Path readable(Path path) {
    if (!Files.isReadable(path)) {
      throw new Refusal(path + ": cannot be read, see its permissions");
    }
    return path;
  }

  private static JavaFileObject standardInput(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    if (text.isBlank()) {
      throw new Refusal("-: standard input is empty");
    }
    return new SimpleJavaFileObject(URI.create("stdin:///stdin.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }

      @Override
      public String getName() {
        return "<stdin>";
      }

      @Override
      public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
      }
    };
  }
}
