package dev.pinion.rewriter.javac;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.pinion.future.Future;
import dev.pinion.rewriter.Effects;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plug-in in javac as builds start it: beside processors, and for a part of the sources. */
final class BesideOthersTest {
  private static final String HEAD =
      """
      import static dev.pinion.Async.async;
      import static dev.pinion.Async.await;
      import dev.pinion.future.Future;
      import dev.pinion.rewriter.Effects;
      """;

  private static final String PLUGIN = "-Xplugin:PinionAsync";

  /** Ours is the last, so that turned round it is the first. */
  private static final List<String> ERROR_PRONE =
      List.of(
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "-XDaddTypeAnnotationsToSymbol=true",
          "-Xplugin:ErrorProne",
          PLUGIN);

  private static final String LOMBOK = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";

  /** What Lombok makes is read in the body, which Lombok itself changes. */
  private static final String ACCOUNT =
      """
      import lombok.Cleanup;
      import lombok.SneakyThrows;
      import lombok.Value;
      import lombok.val;
      class Main {
        @Value static class Account { int balance; String owner; }
        record Lock(Effects e) implements AutoCloseable {
          public void close() { e.at("close", 1); }
        }
        @SneakyThrows static Future<String> run(Effects e) {
          Account account = new Account(3, "Ada");
          return async(() -> {
            @Cleanup Lock lock = new Lock(e);
            val sum = account.getBalance() + await(e.later(4));
            return account.getOwner() + await(e.later(sum));
          });
        }
      }
      """;

  /** Awaits what {@link WritesABody} writes. */
  private static final String AWAITS_WRITTEN =
      """
      @Deprecated class Main {
        static Future<Integer> run(Effects e) {
          return async(() -> 1 + await(Written.run(e)));
        }
      }
      """;

  @TempDir Path temp;

  @Test
  void lombok() throws Exception {
    compile(List.of(source("Main", ACCOUNT)), "-processor", LOMBOK);
    assertThat(run("Main")).isEqualTo("ready 4\nready 7\nclose=1\nresult=Ada7\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void lombokAProcessorAndErrorProne(boolean errorProneFirst) throws Exception {
    List<String> options = new ArrayList<>(ERROR_PRONE);
    Collections.rotate(options, errorProneFirst ? 0 : 1);
    options.addAll(List.of("-processor", LOMBOK + "," + WritesABody.class.getName()));
    String text = ACCOUNT.replace("class Main", "@Deprecated class Main");
    compile(List.of(source("Main", text)), options.toArray(String[]::new));
    assertThat(run("Main")).isEqualTo("ready 4\nready 7\nclose=1\nresult=Ada7\n");
    assertThat(classes().keySet()).containsAtLeast("Written$run$async0", "Main$run$async0");
  }

  @Test
  void errorProneFindsWhatIsWrongInABody() throws Exception {
    String text = ACCOUNT.replace("val sum", "new RuntimeException(); val sum");
    List<String> options = new ArrayList<>(ERROR_PRONE);
    options.addAll(List.of("-processor", LOMBOK));
    String printed = javac(List.of(source("Main", text)), 1, options);
    assertThat(printed).contains("Main.java:18: error: [DeadException]");
    assertThat(printed.lines().filter(line -> line.endsWith("error")).toList())
        .containsExactly("1 error");
  }

  @Test
  void processorThatWritesABody() throws Exception {
    Path file = source("Main", AWAITS_WRITTEN);
    compile(List.of(file), "-processor", WritesABody.class.getName());
    assertThat(run("Main")).isEqualTo("ready 5\nresult=6\n");
    assertThat(classes().keySet()).containsAtLeast("Written$run$async0", "Main$run$async0");
  }

  @Test
  void compileTesting() {
    Compilation compilation =
        Compiler.javac()
            .withOptions(PLUGIN)
            .withProcessors(new WritesABody())
            .compile(JavaFileObjects.forSourceString("Main", HEAD + AWAITS_WRITTEN));
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedFiles().stream().map(FileObject::getName))
        .containsAtLeast(
            "/CLASS_OUTPUT/Main$run$async0.class", "/CLASS_OUTPUT/Written$run$async0.class");
  }

  @Test
  void oneFileIsCompiledAnew() throws Exception {
    Path main =
        source(
            "Main",
            "class Main { static Future<Integer> run(Effects e) { return async(() ->"
                + " await(Other.next(e)) + await(e.later(1))); } }");
    Path other =
        source(
            "Other",
            "class Other { static Future<Integer> next(Effects e) { return async(() ->"
                + " await(e.later(2))); } }");
    compile(List.of(main, other));
    Map<String, String> whole = classes();
    for (Path one : List.of(main, other)) {
      compile(List.of(one));
      assertThat(classes()).isEqualTo(whole);
    }
    assertThat(run("Main")).endsWith("result=3\n");
  }

  private Path source(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name + ".java"), HEAD + text);
  }

  private Path out() throws IOException {
    return Files.createDirectories(temp.resolve("classes"));
  }

  private void compile(List<Path> sources, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    if (!all.contains(PLUGIN)) {
      all.add(PLUGIN);
    }
    javac(sources, 0, all);
  }

  /** Gives what javac prints. */
  private String javac(List<Path> sources, int expected, List<String> options) throws IOException {
    String path = System.getProperty("java.class.path");
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-processorpath", path));
    arguments.addAll(List.of("-d", out().toString(), "-cp", path + File.pathSeparator + out()));
    sources.forEach(source -> arguments.add(source.toString()));
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, errors, errors, arguments.toArray(String[]::new));
    String printed = errors.toString(StandardCharsets.UTF_8);
    assertWithMessage(printed).that(status).isEqualTo(expected);
    return printed;
  }

  private String run(String type) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {out().toUri().toURL()})) {
      Method run = loader.loadClass(type).getDeclaredMethod("run", Effects.class);
      run.setAccessible(true);
      Effects effects = new Effects(1);
      return effects.run((Future<?>) run.invoke(null, effects));
    }
  }

  /** What was written: names and bytes. */
  private Map<String, String> classes() throws IOException {
    Map<String, String> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out())) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        classes.put(
            file.getFileName().toString().replace(".class", ""),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return classes;
  }
}
