package dev.pinion.rewriter.files;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.rewriter.TestClasses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RewriteFilesTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2020, 2, 2, 2, 2, 2);
  private static final Map<String, byte[]> CLASSES =
      TestClasses.of(
          "public static Future<?> run(Effects e) { return async(() -> await(e.later(1))); }");

  private static final byte[] MANIFEST =
      "Manifest-Version: 1.0\nMulti-Release: true\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temp;

  @Test
  void folderIsCopiedWithItsBodiesCompiled() throws Exception {
    Path in = folder();
    Path out = temp.resolve("out");
    RewriteFiles.Report report = RewriteFiles.rewrite(in, out);
    assertThat(report.bodies()).isEqualTo(1);
    assertThat(names(out))
        .containsExactly("Program$run$async0.class", "Program.class", "data/text.txt");
    assertThat(Files.readAllBytes(in.resolve("Program.class"))).isEqualTo(CLASSES.get("Program"));
  }

  @Test
  void folderCanBeRewrittenInPlaceAndTwice() throws Exception {
    Path in = folder();
    RewriteFiles.rewrite(in, in);
    byte[] once = Files.readAllBytes(in.resolve("Program.class"));
    assertThat(RewriteFiles.rewrite(in, in).bodies()).isEqualTo(0);
    assertThat(Files.readAllBytes(in.resolve("Program.class"))).isEqualTo(once);
  }

  @Test
  void jarKeepsOrderTimesCompressionAndVersions() throws Exception {
    Path in = jar("META-INF/MANIFEST.MF", "Program.class", "META-INF/versions/21/Program.class");
    Path out = temp.resolve("out.jar");
    assertThat(RewriteFiles.rewrite(in, out).bodies()).isEqualTo(2);
    try (ZipFile jar = new ZipFile(out.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(jar.entries());
      assertThat(entries.stream().map(ZipEntry::getName).toList())
          .containsExactly(
              "META-INF/MANIFEST.MF",
              "Program$run$async0.class",
              "Program.class",
              "META-INF/versions/21/Program$run$async0.class",
              "META-INF/versions/21/Program.class")
          .inOrder();
      assertThat(entries.get(0).getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(entries.get(2).getMethod()).isEqualTo(ZipEntry.DEFLATED);
      assertThat(entries.get(1).getTimeLocal()).isEqualTo(TIME);
      try (InputStream manifest = jar.getInputStream(entries.get(0))) {
        assertThat(manifest.readAllBytes()).isEqualTo(MANIFEST);
      }
    }
  }

  @Test
  void jarThatWasRewrittenComesOutTheSame() throws Exception {
    Path once = temp.resolve("once.jar");
    Path twice = temp.resolve("twice.jar");
    RewriteFiles.rewrite(jar("META-INF/MANIFEST.MF", "Program.class"), once);
    RewriteFiles.rewrite(once, twice);
    assertThat(Files.readAllBytes(twice)).isEqualTo(Files.readAllBytes(once));
  }

  @Test
  void signedJarIsRefused() throws Exception {
    Path in = jar("META-INF/MANIFEST.MF", "META-INF/KEY.SF", "Program.class");
    RefusedException refused =
        assertThrows(
            RefusedException.class, () -> RewriteFiles.rewrite(in, temp.resolve("out.jar")));
    assertThat(refused).hasMessageThat().contains("is signed (META-INF/KEY.SF)");
    assertThat(Files.exists(temp.resolve("out.jar"))).isFalse();
  }

  @Test
  void whatIsNoJarIsRefused() throws Exception {
    Path text = Files.writeString(temp.resolve("text"), "text");
    assertThrows(RefusedException.class, () -> RewriteFiles.rewrite(text, temp.resolve("out.jar")));
    assertThrows(
        NoSuchFileException.class,
        () -> RewriteFiles.rewrite(temp.resolve("none"), temp.resolve("out.jar")));
  }

  @Test
  void nothingIsWrittenWhenABodyCannotBeCompiled() throws Exception {
    Map<String, byte[]> classes =
        TestClasses.of(
            "static Future<?> run(Effects e) { return async(() -> { synchronized (e) { return"
                + " await(e.later(1)); } }); }");
    Path in = Files.createDirectories(temp.resolve("in"));
    Files.write(in.resolve("Program.class"), classes.get("Program"));
    Path out = temp.resolve("out");
    RewriteFiles.Report report = RewriteFiles.rewrite(in, out);
    assertThat(report.problems()).hasSize(1);
    assertThat(report.problems().get(0).toString()).startsWith("Program (Program.java:8): await");
    assertThat(Files.exists(out)).isFalse();
  }

  private Path folder() throws IOException {
    Path in = Files.createDirectories(temp.resolve("in"));
    Files.createDirectories(in.resolve("data"));
    Files.writeString(in.resolve("data/text.txt"), "text");
    Files.write(in.resolve("Program.class"), CLASSES.get("Program"));
    return in;
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  private Path jar(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      for (String name : names) {
        byte[] content = name.endsWith(".class") ? CLASSES.get("Program") : MANIFEST;
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        if (name.endsWith(".MF")) {
          CRC32 sum = new CRC32();
          sum.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(sum.getValue());
        }
        jar.putNextEntry(entry);
        jar.write(content);
      }
    }
    return Files.write(temp.resolve("in.jar"), bytes.toByteArray());
  }
}
