package dev.pinion.rewriter.agent;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.rewriter.TestClasses;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RewriterAgentTest {
  private static final String PROGRAM =
      """
      private int secret = 40;
      Future<Integer> add(Effects e) { return async(() -> secret + await(e.later(2))); }
      public static void main(String[] args) {
        System.out.println(new Effects(1).run(new Program().add(new Effects(1))));
      }
      """;

  @TempDir Path temp;

  @Test
  void bodiesAreCompiledAsTheirClassesAreLoaded() throws Exception {
    assertThat(run("-javaagent:" + agent())).isEqualTo("result=42\n");
  }

  @Test
  void withoutTheAgentTheFirstAwaitSaysWhatIsMissing() throws Exception {
    assertThat(run("-Dno.agent=true")).contains("-Xplugin:PinionAsync");
  }

  /** Runs the program in a JVM of its own and gives what it prints, errors included. */
  private String run(String option) throws IOException, InterruptedException {
    for (Map.Entry<String, byte[]> each : TestClasses.of(PROGRAM).entrySet()) {
      Files.write(temp.resolve(each.getKey() + ".class"), each.getValue());
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                temp + File.pathSeparator + System.getProperty("java.class.path"),
                "Program")
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed.replace("\r", "").strip() + "\n";
  }

  /** The agent as it is packaged, but with the classes where the build has them. */
  private Path agent() throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", RewriterAgent.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(path -> Path.of(path).toUri().toString())
            .collect(Collectors.joining(" ")));
    Path jar = temp.resolve("agent.jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    return jar;
  }
}
