package dev.pinion.rewriter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rewrites a class folder: first everything is compiled, then written. */
final class Folder {
  private final RewriteFiles run;

  Folder(RewriteFiles run) {
    this.run = run;
  }

  void rewrite(Path in, Path out) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(in)) {
      files = tree.filter(Files::isRegularFile).sorted().toList();
    }
    SortedMap<String, byte[]> rewritten = new TreeMap<>();
    for (Path file : files) {
      if (file.toString().endsWith(".class")) {
        rewritten.putAll(run.rewrite(name(in, file), Files.readAllBytes(file)));
      }
    }
    if (run.hasProblems()) {
      return;
    }
    boolean inPlace = Files.exists(out) && Files.isSameFile(in, out);
    for (Path file : files) {
      if (!inPlace && !rewritten.containsKey(name(in, file))) {
        Path target = out.resolve(name(in, file));
        Files.createDirectories(target.getParent());
        Files.copy(
            file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    for (Map.Entry<String, byte[]> each : rewritten.entrySet()) {
      Path target = out.resolve(each.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, each.getValue());
    }
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
  }
}
