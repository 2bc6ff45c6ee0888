package dev.pinion.checker.model;

import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All library models of one compilation, the user's before our own. A file is read when one of its
 * packages is met, and of the file only what describes that package is parsed.
 */
final class Library {
  private static final String INDEX = "packages.txt";

  private final StubParser parser;

  /** Files of ours by the packages they describe. */
  private final Map<String, List<String>> filesByPackage = new HashMap<>();

  private final Map<String, List<StubSource>> readFiles = new HashMap<>();
  private final Map<String, List<Map<String, StubType>>> userTypes = new HashMap<>();
  private final Map<PackageSymbol, Map<String, List<StubType>>> types = new HashMap<>();

  Library(Context context) {
    this.parser = new StubParser(context);
    for (String line : read(INDEX).lines().toList()) {
      int space = line.indexOf(' ');
      filesByPackage
          .computeIfAbsent(line.substring(0, space), k -> new ArrayList<>())
          .add(line.substring(space + 1));
    }
  }

  /** Adds what a user says of a package; nobody may have asked for anything yet. */
  void add(String packageName, Map<String, StubType> types) {
    userTypes.computeIfAbsent(packageName, k -> new ArrayList<>()).add(types);
  }

  /** Our own files that were needed until now. */
  Set<String> filesRead() {
    return readFiles.keySet();
  }

  StubParser parser() {
    return parser;
  }

  /** What models say of a class, the user's first. */
  List<StubType> describe(ClassSymbol type) {
    PackageSymbol owner = ASTHelpers.enclosingPackage(type).orElseThrow();
    Map<String, List<StubType>> inPackage = types.get(owner);
    if (inPackage == null) {
      inPackage = load(owner.fullname.toString());
      types.put(owner, inPackage);
    }
    return inPackage.isEmpty()
        ? List.of()
        : inPackage.getOrDefault(type.flatname.toString(), List.of());
  }

  private Map<String, List<StubType>> load(String packageName) {
    List<Map<String, StubType>> all =
        new ArrayList<>(userTypes.getOrDefault(packageName, List.of()));
    for (String file : filesByPackage.getOrDefault(packageName, List.of())) {
      for (StubSource source : readFiles.computeIfAbsent(file, Library::open)) {
        if (source.packageName().equals(packageName)) {
          all.add(parser.parse(source));
        }
      }
    }
    Map<String, List<StubType>> found = new HashMap<>();
    for (Map<String, StubType> types : all) {
      types.forEach((name, type) -> found.computeIfAbsent(name, k -> new ArrayList<>()).add(type));
    }
    return found;
  }

  /** One of our own files, cut at its packages. */
  static List<StubSource> open(String file) {
    return StubSource.split(URI.create("pinion:/" + file), file, read(file));
  }

  private static String read(String file) {
    try (InputStream in = Library.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("model file missing from the checker's jar: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
