package dev.pinion.rewriter;

import static dev.pinion.rewriter.Programs.assertSame;
import static dev.pinion.rewriter.Programs.body;

import org.junit.jupiter.api.Test;

/** Awaits in branches, loops and switches. */
final class ControlFlowTest {

  @Test
  void branches() {
    assertSame(
        body(
            """
            int sum = 0;
            for (int i = 0; i < 6; i++) {
              if (await(e.later(i % 2 == 0)) && (i > 2 || await(e.later(i == 0)))) {
                sum += await(e.later(i));
              } else if (i == 3) {
                sum += 100;
              } else {
                String only = "else" + i;
                await(e.later(only));
                e.at("else", only);
              }
              sum += i > 3 ? await(e.later(10)) : i > 2 ? e.at("three", 5) : await(e.later(1));
            }
            return sum;
            """));
  }

  @Test
  void loopsOfEveryKind() {
    assertSame(
        body(
            """
            StringBuilder sb = new StringBuilder();
            int i = 0;
            while (await(e.later(i)) < 3) { sb.append(i++); }
            do { sb.append(await(e.later("d" + i))); } while (await(e.later(--i)) > 0);
            for (int j = await(e.later(0)); j < await(e.later(3)); j += await(e.later(2))) { sb.append(j); }
            for (String s : await(e.later(List.of("a", "b")))) { sb.append(s).append(await(e.later(s))); }
            for (long l : new long[] {4, await(e.later(5L))}) { sb.append(l + await(e.later(l))); }
            return sb.toString();
            """));
  }

  @Test
  void labelledJumps() {
    assertSame(
        body(
            """
            int sum = 0;
            outer:
            for (int i = 0; ; i++) {
              for (int j = 0; j < 4; j++) {
                if (await(e.later(j)) == 2) { continue outer; }
                if (i == 3) { break outer; }
                sum += await(e.later(i * j));
              }
            }
            block: { if (await(e.later(sum)) > 0) { break block; } sum = -1; }
            return sum;
            """));
  }

  @Test
  void bodyThatBeginsWithALoop() {
    assertSame(body("while (true) { if (await(e.later(true))) { return 1; } }"));
  }

  @Test
  void oldSwitch() {
    assertSame(
        body(
            """
            StringBuilder sb = new StringBuilder();
            for (int i = 0; i < 5; i++) {
              switch (await(e.later(i))) {
                case 0: sb.append("zero");
                case 1: sb.append(await(e.later("one"))); break;
                case 3: continue;
                default: sb.append("many").append(await(e.later(i)));
              }
              switch (await(e.later("k" + i))) {
                case "k0" -> sb.append(await(e.later("s0")));
                case "k1", "k2" -> { String t = "t"; sb.append(await(e.later("s12"))).append(t); }
                default -> sb.append("s");
              }
            }
            return sb.toString();
            """));
  }

  @Test
  void switchExpressions() {
    assertSame(
        """
        enum Colour { RED, GREEN, BLUE }
        public static Future<?> run(Effects e) {
          return async(() -> {
            String all = "";
            for (Colour colour : Colour.values()) {
              all += await(e.later("pre")) + switch (await(e.later(colour))) {
                case RED -> await(e.later(1)) + 1L;
                case GREEN -> { long l = 5; l += await(e.later(2)); yield l; }
                case BLUE -> 7L;
              } + await(e.later("post"));
            }
            return all;
          });
        }
        """);
  }

  /** javac empties the operand stack into locals before it, objects under construction too. */
  @Test
  void switchExpressionWithTry() {
    assertSame(
        """
        record Box(Object o) {}
        record Pair(Object a, Object b) {}
        static int div(Effects e, int a, int b) { return e.at("div", a / b); }
        public static Future<?> run(Effects e) {
          return async(() -> {
            StringBuilder sb = new StringBuilder();
            for (int i = 0; i < 3; i++) {
              sb.append(new Pair(await(e.later(i)), new Box(switch (await(e.later("k" + i))) {
                case "k0", "k1" -> {
                  try { yield div(e, 1, await(e.later(i))); }
                  catch (ArithmeticException zero) { yield await(e.later("zero")); }
                  finally { e.at("finally", await(e.later(i))); }
                }
                default -> new Box(await(e.later(2)));
              })));
            }
            return sb.toString();
          });
        }
        """);
  }

  @Test
  void patterns() {
    assertSame(
        """
        sealed interface Shape {}
        record Circle(double radius) implements Shape {}
        record Square(Object side, Shape inner) implements Shape {}
        static String name(Effects e, Shape shape) { return null; }
        public static Future<?> run(Effects e) {
          return async(() -> {
            StringBuilder sb = new StringBuilder();
            List<Shape> shapes = List.of(new Circle(1), new Square(2, new Circle(3)), new Square("x", null));
            for (Shape shape : shapes) {
              sb.append(switch (await(e.later(shape))) {
                case Circle(double r) when await(e.later(r)) > 1 -> "big" + r;
                case Circle c -> "circle" + await(e.later(c.radius()));
                case Square(Integer side, Circle(var r)) when side > await(e.later(1)) -> side + r + await(e.later("in"));
                case Square s -> s.side() + await(e.later("other"));
              });
              Object o = shape;
              if (o instanceof Square(String s, var inner) && await(e.later(s)).equals("x")) {
                sb.append(s).append(await(e.later(s + inner)));
              }
              if (!(o instanceof Circle c)) { continue; }
              await(e.later(0));
              sb.append(c.radius());
            }
            return sb.toString();
          });
        }
        """);
  }
}
