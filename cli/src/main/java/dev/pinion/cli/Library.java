package dev.pinion.cli;

import dev.pinion.annotations.Send;
import dev.pinion.future.Future;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where user code finds annotations and runtime without being told. The packaged command carries
 * both as jars inside it, so that nothing else of what it is made of is in sight of user code; run
 * from class folders it takes them from its own class path.
 */
final class Library {
  private static final List<String> CARRIED = List.of("pinion-annotations", "pinion-runtime");

  private Library() {}

  /** The class path of user code: the user's own first. */
  static String classPath(@Nullable String own) {
    return Stream.concat(
            Stream.ofNullable(own).filter(path -> !path.isEmpty()),
            entries().stream().map(Path::toString))
        .collect(java.util.stream.Collectors.joining(File.pathSeparator));
  }

  /** javac passes over what is missing on a class path; this is for when sources do not compile. */
  static List<String> absent(@Nullable String own) {
    return own == null
        ? List.of()
        : Stream.of(own.split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty() && !entry.endsWith("*"))
            .filter(entry -> !Files.exists(Path.of(entry)))
            .map(entry -> "note: " + entry + " on the class path does not exist")
            .toList();
  }

  private static List<Path> entries() {
    return Library.class.getResource("/library/" + CARRIED.get(0) + ".jar") == null
        ? List.of(origin(Send.class), origin(Future.class))
        : CARRIED.stream().map(Library::unpack).toList();
  }

  private static Path unpack(String name) {
    try (InputStream jar = Library.class.getResourceAsStream("/library/" + name + ".jar")) {
      if (jar == null) {
        throw new IllegalStateException(name + " is missing in this jar");
      }
      Path copy = Scratch.folder().resolve(name + ".jar");
      if (!Files.exists(copy)) {
        Files.copy(jar, copy);
      }
      return copy;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
