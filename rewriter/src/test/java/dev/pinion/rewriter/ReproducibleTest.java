package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static dev.pinion.rewriter.Programs.program;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The same source gives the same bytes and names; class files of Java 11 and later are taken. */
final class ReproducibleTest {
  private static final String MEMBERS =
      """
      static Future<?> other(Effects e) { return async(() -> await(e.later(0))); }
      public static Future<?> run(Effects e) {
        return async(() -> {
          String s = await(e.later("s"));
          return s + await(async(() -> await(e.later(1))));
        });
      }
      """;

  @Test
  void sameSourceSameBytes() {
    Compiled once = compile(MEMBERS);
    Compiled again = compile(MEMBERS);
    assertThat(again.classes().keySet()).isEqualTo(once.classes().keySet());
    once.classes()
        .forEach(
            (name, bytes) -> assertThat(Arrays.equals(bytes, again.classes().get(name))).isTrue());
  }

  @Test
  void namesDoNotDependOnOtherMethods() {
    String more = "static Future<?> before(Effects e) { return async(() -> await(e.later(9))); }\n";
    assertThat(compile(more + MEMBERS).classes().keySet())
        .containsAtLeastElementsIn(compile(MEMBERS).classes().keySet());
  }

  @Test
  void classFilesWithoutDebugInformation() {
    assertRuns("-g:none");
  }

  @Test
  void classFilesOfEachJava() {
    for (String release : new String[] {"11", "17", "21", "25"}) {
      assertRuns("-source", release, "-target", release);
    }
  }

  private static void assertRuns(String... options) {
    Compiled compiled =
        Compiled.withPlugin(program("dev.pinion.Async", MEMBERS), options).succeeded();
    assertThat(Programs.run(compiled, 1)).endsWith("result=s1\n");
  }

  private static Compiled compile(String members) {
    return Compiled.withPlugin(program("dev.pinion.Async", members)).succeeded();
  }
}
