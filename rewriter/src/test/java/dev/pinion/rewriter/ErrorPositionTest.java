package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static dev.pinion.rewriter.Programs.program;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What cannot be compiled is javac's error, with its line and column. */
final class ErrorPositionTest {

  @Test
  void awaitInsideSynchronized() {
    Compiled compiled =
        compile(
            """
            static Future<Integer> run(Object lock, Future<Integer> f) {
              return async(() -> {
                synchronized (lock) {
                  return 1 + await(f);
                }
              });
            }
            """);
    assertError(compiled, "return 1 + await(f);", "await", "await inside synchronized");
    assertThat(compiled.classes()).doesNotContainKey("Program");
  }

  @Test
  void awaitAfterSynchronizedIsFine() {
    compile(
            """
            static Future<Integer> run(Object lock, Future<Integer> f) {
              return async(() -> {
                try {
                  synchronized (lock) { lock.hashCode(); if (lock == f) { return 3; } }
                  return await(f);
                } finally {
                  synchronized (lock) { lock.notify(); }
                  await(f);
                }
              });
            }
            """)
        .succeeded();
  }

  @Test
  void awaitInAnOrdinaryMethod() {
    Compiled compiled =
        compile("static int run(Future<Integer> f) throws Exception {\n  return await(f);\n}");
    assertError(compiled, "return await(f);", "await", "await stands in no async body");
  }

  @Test
  void awaitInALambdaInsideTheBody() {
    Compiled compiled =
        compile(
            """
            static Future<Object> run(Future<Integer> f) {
              return async(() -> {
                java.util.concurrent.Callable<Integer> c =
                    () -> await(f);
                return c.call();
              });
            }
            """);
    assertError(compiled, "() -> await(f);", "await", "await stands in no async body");
  }

  @Test
  void bodyInCodeThatNeverRunsIsNoStray() {
    compile(
            """
            static final boolean DEBUG = false;
            static void run(Future<Integer> f, boolean loud) {
              if (loud && DEBUG) { Future<Integer> unused = async(() -> await(f)); }
            }
            """)
        .succeeded();
  }

  @Test
  void withoutLineNumbersTheClassIsNamed() {
    Compiled compiled =
        Compiled.withPlugin(
            program(
                "dev.pinion.Async",
                "static int run(Future<Integer> f) throws Exception { return await(f); }"),
            "-g:none");
    assertThat(compiled.diagnostics().get(0).getMessage(Locale.ROOT))
        .startsWith("in Program, compiled without line numbers: await stands in no async body");
  }

  @Test
  void bodyTooLargeForTheJvm() {
    StringBuilder members =
        new StringBuilder("static Future<String> run(Future<String> f) { return async(() -> {\n");
    members.append("String s = \"\";\n");
    for (int i = 0; i < 1200; i++) {
      members.append("s += await(f) + s.length();\n");
    }
    Compiled compiled = compile(members.append("return s; }); }").toString());
    assertThat(compiled.diagnostics()).hasSize(1);
    String message = compiled.diagnostics().get(0).getMessage(Locale.ROOT);
    assertThat(message).contains("split it into several async methods");
  }

  private static Compiled compile(String members) {
    return Compiled.withPlugin(program("dev.pinion.Async", members));
  }

  /** The one error, which must stand at this text of the line. */
  private static void assertError(Compiled compiled, String line, String at, String message) {
    assertThat(compiled.diagnostics()).hasSize(1);
    Diagnostic<? extends JavaFileObject> error = compiled.diagnostics().get(0);
    assertThat(error.getMessage(Locale.ROOT)).startsWith(message);
    assertThat(Compiled.textAt(error)).startsWith(at);
    assertThat(Compiled.lineOf(error)).isEqualTo(line);
  }
}
