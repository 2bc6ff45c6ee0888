package dev.pinion.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir private Path folder;

  @Test
  void programRunsWithItsBodiesRewrittenAndItsArguments() throws IOException {
    Path file =
        write(
            "Greet",
            """
            import static dev.pinion.Async.*;
            class Greet {
              public static void main(String[] args) throws Exception {
                try (var runtime = dev.pinion.AsyncRuntime.create()) {
                  System.out.println(
                      runtime.blockOn(
                          async(() -> await(async(() -> "Hello, ")) + String.join("|", args))));
                }
              }
            }
            """);
    Invocation run = Invocation.of("run", file.toString(), "--strict", "a b");
    assertThat(run).isEqualTo(new Invocation(0, "", "", "Hello, --strict|a b\n"));
  }

  @Test
  void classesBesideTheFileAreFound() throws IOException {
    Files.createDirectories(folder.resolve("app"));
    write("app/Main", "package app; class Main { static void main() { Text.print(); } }");
    write("app/Text", "package app; class Text { static void print() { System.out.print(1); } }");
    assertThat(Invocation.of("run", folder.resolve("app/Main.java").toString()).program())
        .isEqualTo("1");
  }

  @Test
  void findingKeepsTheProgramFromRunning() throws IOException {
    Path file =
        write(
            "Stray",
            """
            class Stray {
              public static void main(String[] args) throws Exception {
                System.out.println("running");
                dev.pinion.Async.await(dev.pinion.future.Futures.ready(1));
              }
            }
            """);
    Invocation run = Invocation.of("run", file.toString());
    assertThat(run.err()).startsWith(file + ":4: error: [AwaitOutsideAsync] ");
    assertThat(run.err()).endsWith("pinion: 1 error, 0 warnings in 1 file: it was not run\n");
    assertThat(run.program()).isEmpty();
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void exceptionOfTheProgramEndsItAsJavaDoes() throws IOException {
    Path file =
        write(
            "Failing",
            """
            class Failing {
              public static void main(String[] args) {
                throw new IllegalStateException("no luck");
              }
            }
            """);
    Invocation run = Invocation.of("run", file.toString());
    assertThat(run.err())
        .isEqualTo(
            """
            Exception in thread "main" java.lang.IllegalStateException: no luck
            	at Failing.main(Failing.java:3)
            """);
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void sourceThatDoesNotCompileIsNotRun() throws IOException {
    Path file = write("Broken", "class Broken { public static void main(String[] a) { x(); } }");
    Invocation run = Invocation.of("run", file.toString());
    assertThat(run.err()).startsWith(file + ":1: error: cannot find symbol");
    assertThat(run.err()).endsWith("pinion run: the source does not compile: it was not run\n");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void badInputGivesOneLineAndStatusTwo() throws IOException {
    Path library = write("Library", "class Library {}");
    Invocation.of("run")
        .refusesWith("pinion run: Missing required parameter: 'FILE.java'; see pinion run --help");
    Invocation.of("run", "Nowhere.java")
        .refusesWith("pinion run: Nowhere.java: no such file or folder");
    Invocation.of("run", folder.toString())
        .refusesWith("pinion run: " + folder + ": not a .java file");
    Invocation.of("run", library.toString())
        .refusesWith("pinion run: " + library + ": no class in it has a main method");
  }

  private Path write(String name, String source) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), source);
  }
}
