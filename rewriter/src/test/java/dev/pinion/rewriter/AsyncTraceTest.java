package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static dev.pinion.rewriter.Programs.program;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Future;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A failure shows who awaited whom, whether the bodies were suspended or ran through. */
final class AsyncTraceTest {
  private static final String CHAIN =
      """
      static Future<Integer> deep(Effects e) {
        return async(() -> {
          await(e.later(1));
          throw new IllegalStateException("deep");
        });
      }
      static Future<Integer> middle(Effects e) {
        return async(() -> 1 + await(deep(e)));
      }
      public static Future<?> run(Effects e) {
        return async(() -> {
          return await(middle(e));
        });
      }
      """;

  @Test
  void suspendedBodies() {
    assertThat(frames(3)).containsExactly("deep:11", "middle:15", "run:19").inOrder();
  }

  @Test
  void bodiesThatRanThrough() {
    assertThat(frames(0)).containsExactly("deep:11", "middle:15", "run:19").inOrder();
  }

  private static List<String> frames(int delay) {
    Compiled compiled = Compiled.withPlugin(program("dev.pinion.Async", CHAIN)).succeeded();
    Future<?> future = Programs.start(compiled, new Effects(delay));
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> Blocking.await(future));
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> !frame.getClassName().startsWith("dev.pinion.rewriter."))
        .takeWhile(frame -> frame.getClassName().startsWith("Program"))
        .map(
            frame ->
                frame.getMethodName().replaceAll("lambda.(.*).0", "$1")
                    + ":"
                    + frame.getLineNumber())
        .toList();
  }
}
