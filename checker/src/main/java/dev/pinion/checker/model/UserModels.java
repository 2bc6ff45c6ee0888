package dev.pinion.checker.model;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of {@code -XepOpt:Pinion:Models=one.astub,two.astub} and of {@code Boundaries}. What is
 * wrong in them is an error of the compilation, once.
 */
final class UserModels {
  private final List<String> files;
  private final Log log;
  private final Library library;
  private final Validation validation;

  UserModels(VisitorState state, Library library, Signatures signatures) {
    Context context = state.context;
    ErrorProneFlags flags = state.errorProneOptions().getFlags();
    this.files =
        Stream.of("Pinion:Models", "Pinion:Boundaries")
            .flatMap(option -> flags.getListOrEmpty(option).stream())
            .map(String::strip)
            .filter(file -> !file.isEmpty())
            .toList();
    this.log = Log.instance(context);
    this.library = library;
    this.validation = new Validation(context, signatures, library.parser()::error);
  }

  void read() {
    for (String file : files) {
      try {
        read(Path.of(file));
      } catch (IOException | InvalidPathException e) {
        log.error(
            error(
                "library model %s cannot be read (%s); correct -XepOpt:Pinion:Models"
                    .formatted(file, e.getClass().getSimpleName())));
      }
    }
  }

  private void read(Path path) throws IOException {
    List<StubSource> sources =
        StubSource.split(path.toUri(), path.toString(), Files.readString(path));
    if (sources.isEmpty()) {
      log.error(
          error(
              "library model %s has no package declaration at the beginning of a line; add one"
                  .formatted(path)));
    }
    Set<String> described = new HashSet<>();
    for (StubSource source : sources) {
      Map<String, StubType> types = library.parser().parse(source);
      types.values().stream()
          .filter(type -> !described.add(type.binaryName()))
          .forEach(library.parser()::describedTwice);
      validation.check(source.packageName(), types);
      library.add(source.packageName(), types);
    }
  }

  private static JCDiagnostic.Error error(String text) {
    return new JCDiagnostic.Error("compiler", "proc.messager", text);
  }
}
