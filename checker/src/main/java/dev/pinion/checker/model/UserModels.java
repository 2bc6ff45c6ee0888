package dev.pinion.checker.model;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
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

  /** Whether the compilation is told to read any. */
  static boolean areGiven(VisitorState state) {
    ErrorProneFlags flags = state.errorProneOptions().getFlags();
    return flags.get("Pinion:Models").isPresent() || flags.get("Pinion:Boundaries").isPresent();
  }

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
                "library model %s cannot be read: %s; correct -XepOpt:Pinion:Models"
                    .formatted(file, reason(e))));
      }
    }
  }

  private static String reason(Exception failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is no such file";
      case FileSystemException other when Files.isDirectory(Path.of(other.getFile())) ->
          "it is a folder";
      case CharacterCodingException binary -> "it is not text in UTF-8";
      default -> failure.getClass().getSimpleName();
    };
  }

  private void read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString());
    }
    String text = Files.readString(path);
    List<StubSource> sources =
        StubSource.split(path.toUri(), path.toString(), text.replaceFirst("^\uFEFF", ""));
    if (sources.isEmpty()) {
      log.error(
          error(
              "library model %s describes no package; begin it with a line such as package com.acme;"
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
