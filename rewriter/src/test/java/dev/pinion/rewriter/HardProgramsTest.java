package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs written to break the rewriter, in {@code src/test/resources/hard}: each after a line
 * {@code === name}, which ends in {@code *} where the text is members rather than a body.
 */
final class HardProgramsTest {
  private static final List<String> GROUPS =
      List.of("construction", "exceptions", "expressions", "flow", "locals", "places");

  /** Without a variable's name or line, and with concatenation written out: other bytecode. */
  private static final String[] BARE = {"-g:none", "-XDstringConcat=inline"};

  @TestFactory
  Stream<DynamicTest> doTheSameAsBlockingCodeAndWhenCancelled() {
    return GROUPS.stream()
        .flatMap(group -> Stream.of(text(group).split("(?m)^=== ")).skip(1))
        .map(HardProgramsTest::test);
  }

  private static DynamicTest test(String program) {
    int end = program.indexOf('\n');
    String name = program.substring(0, end);
    String text = program.substring(end);
    String members = name.endsWith("*") ? text : Programs.body(text);
    return DynamicTest.dynamicTest(name, () -> assertSame(members));
  }

  private static void assertSame(String members) {
    Programs.assertSame(members);
    String source = Programs.program("dev.pinion.Async", members);
    Compiled lines = Compiled.withPlugin(source).succeeded();
    Compiled bare = Compiled.withPlugin(source, BARE).succeeded();
    Programs.check(bare);
    for (int delay = 0; delay < 2; delay++) {
      assertWithMessage(source)
          .that(Programs.run(bare, delay))
          .isEqualTo(Programs.run(lines, delay));
    }
    assertSameCancelled(members, lines);
  }

  /** Cancelled at each of its awaits.. */
  private static void assertSameCancelled(String members, Compiled machines) {
    Compiled plain =
        Compiled.plain(Programs.program("dev.pinion.rewriter.Blocking", members)).succeeded();
    Effects whole = new Effects(1);
    whole.run(Programs.start(machines, whole));
    for (int wait = 1; wait <= whole.waits(); wait++) {
      Programs.assertSameCancelled(
          "cancelled at wait " + wait + ": " + members,
          wait,
          effects -> Programs.start(plain, effects),
          effects -> Programs.start(machines, effects));
    }
  }

  private static String text(String group) {
    try (InputStream text = HardProgramsTest.class.getResourceAsStream("/hard/" + group + ".txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
