package dev.pinion.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewriteCommandTest {
  private static final String SUM =
      """
      import static dev.pinion.Async.*;
      import dev.pinion.future.Futures;
      public class Sum {
        public static int of(int a, int b) throws Exception {
          try (var runtime = dev.pinion.AsyncRuntime.create()) {
            return runtime.blockOn(async(() -> await(Futures.ready(a)) + await(Futures.ready(b))));
          }
        }
      }
      """;

  @TempDir private Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
  }

  @Test
  void folderIsRewrittenAndRuns() throws Exception {
    compile(SUM);
    Invocation rewrite = Invocation.of("rewrite", in.toString(), out.toString());
    assertThat(rewrite)
        .isEqualTo(new Invocation(0, "pinion: 1 async body compiled into " + out + "\n", "", ""));
    assertThat(sum(out)).isEqualTo(7);
  }

  @Test
  void whatIsRewrittenAlreadyIsLeftAlone() throws Exception {
    compile(SUM);
    Invocation.of("rewrite", in.toString(), in.toString());
    Invocation again = Invocation.of("rewrite", in.toString(), in.toString());
    assertThat(again.out()).isEqualTo("pinion: 0 async bodies compiled into " + in + "\n");
    assertThat(sum(in)).isEqualTo(7);
  }

  @Test
  void jarIsRewrittenAndRuns() throws Exception {
    compile(SUM);
    Path jar = jar("Sum.class", "Sum.class");
    Path to = folder.resolve("to.jar");
    assertThat(Invocation.of("rewrite", jar.toString(), to.toString()).status()).isEqualTo(0);
    assertThat(sum(to)).isEqualTo(7);
  }

  @Test
  void signedJarIsRefused() throws Exception {
    compile(SUM);
    Path jar = jar("META-INF/KEY.SF", "Sum.class");
    Invocation.of("rewrite", jar.toString(), jar.toString())
        .refusesWith(
            "pinion rewrite: "
                + jar
                + " is signed (META-INF/KEY.SF): rewriting would break the signature; rewrite"
                + " before signing");
  }

  @Test
  void bodyThatCannotBeCompiledIsSaidWithItsLine() throws Exception {
    compile(
        SUM.replace("await(Futures.ready(a)) +", "{ synchronized (runtime) { return ")
            .replace("ready(b))));", "ready(b)); } }));"));
    Invocation rewrite = Invocation.of("rewrite", in.toString(), out.toString());
    assertThat(rewrite.err()).startsWith("error: Sum (Sum.java:6): await inside synchronized");
    assertThat(rewrite.out()).isEmpty();
    assertThat(rewrite.status()).isEqualTo(1);
    assertThat(Files.exists(out)).isFalse();
  }

  @Test
  void missingInputIsRefused() {
    Invocation.of("rewrite", out.toString(), out.toString())
        .refusesWith("pinion rewrite: " + out + ": no such file or folder");
  }

  private void compile(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Sum.java"), source);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", in.toString(), file.toString());
    assertThat(status).isEqualTo(0);
  }

  /** A jar of one entry with the bytes of a file of the folder. */
  private Path jar(String entry, String file) throws IOException {
    Path jar = folder.resolve("in.jar");
    try (OutputStream bytes = Files.newOutputStream(jar);
        JarOutputStream target = new JarOutputStream(bytes)) {
      target.putNextEntry(new ZipEntry(entry));
      target.write(Files.readAllBytes(in.resolve(file)));
    }
    return jar;
  }

  private static int sum(Path classes) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Method of = loader.loadClass("Sum").getMethod("of", int.class, int.class);
      return (int) of.invoke(null, 3, 4);
    }
  }
}
