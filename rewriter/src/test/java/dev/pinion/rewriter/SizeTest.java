package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static dev.pinion.rewriter.Programs.assertSame;
import static dev.pinion.rewriter.Programs.body;
import static dev.pinion.rewriter.Programs.program;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Large bodies give a right result, and classes grow in proportion. */
final class SizeTest {

  @Test
  void fiveHundredAwaits() {
    assertSame(body(awaits(500)));
  }

  @Test
  void bodyNearTheLimitOfTheJvm() {
    String loop =
        IntStream.range(0, 700)
            .mapToObj(
                i -> "if (sum % 7 == " + i % 7 + ") { sum += e.hashCode() * 0 + " + i + "; }\n")
            .collect(Collectors.joining());
    assertSame(
        body(
            "long sum = 1; for (int i = 0; i < 3; i++) {"
                + loop.repeat(2)
                + "sum += await(e.later(i)); } return sum;"));
  }

  @Test
  void threeHundredLocalsAreKept() {
    StringBuilder body = new StringBuilder();
    StringBuilder sum = new StringBuilder("\"\"");
    for (int i = 0; i < 300; i++) {
      body.append(List.of("long", "int", "String").get(i % 3)).append(" v").append(i);
      body.append(List.of(" = 1", " = 2", " = \"s\"").get(i % 3)).append(";\n");
      sum.append(" + v").append(i);
    }
    assertSame(
        body(body + "v0 += await(e.later(4)); v297 += await(e.later(5)); return " + sum + ";"));
  }

  @Test
  void classesGrowInProportion() {
    int one = size(awaits(1));
    int hundred = size(awaits(101)) - one;
    int fourHundred = size(awaits(401)) - one;
    assertThat(fourHundred).isLessThan(5 * hundred);
    assertThat(hundred / 100).isLessThan(250); // bytes of class file an await
  }

  private static String awaits(int count) {
    StringBuilder statements =
        new StringBuilder("String s = \"\"; long n = 0; Object last = null;\n");
    for (int i = 0; i < count; i++) {
      statements.append("s = \"\" + await(e.later(").append(i).append(")) + (s.length() % 10);");
      statements.append(i % 2 == 0 ? "n += s.length();\n" : "last = s;\n");
    }
    return statements + "return s + n + last;";
  }

  private static int size(String statements) {
    return Compiled.withPlugin(program("dev.pinion.Async", body(statements)))
        .succeeded()
        .classes()
        .values()
        .stream()
        .mapToInt(bytes -> bytes.length)
        .sum();
  }
}
