package dev.pinion.rewriter.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a jar: entries keep their order, times and compression, and the classes of a
 * multi-release version stay in it. The result appears at once when it is complete.
 */
final class Jar {
  private final RewriteFiles run;

  Jar(RewriteFiles run) {
    this.run = run;
  }

  void rewrite(Path in, Path out) throws IOException, RefusedException {
    Path folder = Objects.requireNonNull(out.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path unfinished = folder.resolve(out.getFileName() + ".unfinished");
    try {
      try (ZipFile jar = new ZipFile(in.toFile());
          OutputStream file = Files.newOutputStream(unfinished);
          ZipOutputStream target = new ZipOutputStream(file)) {
        copy(in, jar, target);
      } catch (ZipException notJar) {
        throw new RefusedException(in + " is neither a folder nor a jar: " + notJar.getMessage());
      }
      if (!run.hasProblems()) {
        Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void copy(Path in, ZipFile jar, ZipOutputStream target)
      throws IOException, RefusedException {
    List<? extends ZipEntry> entries = Collections.list(jar.entries());
    for (ZipEntry entry : entries) {
      if (isSignature(entry.getName())) {
        throw new RefusedException(
            in
                + " is signed ("
                + entry.getName()
                + "): rewriting would break the signature; rewrite before signing");
      }
    }
    if (jar.getComment() != null) {
      target.setComment(jar.getComment());
    }
    for (ZipEntry entry : entries) {
      byte[] bytes = jar.getInputStream(entry).readAllBytes();
      SortedMap<String, byte[]> rewritten = run.rewrite(entry.getName(), bytes);
      if (rewritten.isEmpty()) {
        put(entry, entry.getName(), bytes, target);
      }
      for (Map.Entry<String, byte[]> each : rewritten.entrySet()) {
        put(entry, each.getKey(), each.getValue(), target);
      }
    }
  }

  /** Writes an entry that is made like the given one. */
  private static void put(ZipEntry like, String name, byte[] bytes, ZipOutputStream target)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    if (like.getLastModifiedTime() != null) {
      entry.setTimeLocal(like.getTimeLocal());
    }
    entry.setExtra(like.getExtra());
    entry.setComment(like.getComment());
    entry.setMethod(like.getMethod());
    if (like.getMethod() == ZipEntry.STORED) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      entry.setSize(bytes.length);
      entry.setCrc(sum.getValue());
    }
    target.putNextEntry(entry);
    target.write(bytes);
    target.closeEntry();
  }

  private static boolean isSignature(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.startsWith("META-INF/")
        && upper.indexOf('/', "META-INF/".length()) < 0
        && upper.endsWith(".SF");
  }
}
