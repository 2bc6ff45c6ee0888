package dev.pinion.rewriter;

import static dev.pinion.rewriter.Programs.assertSame;
import static dev.pinion.rewriter.Programs.body;

import org.junit.jupiter.api.Test;

/** Awaits in statements and expressions without jumps. */
final class StraightCodeTest {

  @Test
  void bodyWithoutAwait() {
    assertSame(body("return e.at(\"only\", 1);"));
  }

  @Test
  void valueIsAwaited() {
    assertSame(body("return await(e.later(\"value\"));"));
  }

  @Test
  void localsOfEveryTypeSurvive() {
    assertSame(
        body(
            """
            boolean z = true; byte b = -1; short s = -2; char c = 'c'; int i = 3;
            long j = 1L << 40; float f = 1.5f; double d = 2.5; String str = "s"; int[] array = {1, 2};
            String nothing = null;
            await(e.later(0));
            array[1]++;
            return "" + z + b + s + c + i + j + f + d + str + array[1] + nothing;
            """));
  }

  @Test
  void operandsOfEveryTypeSurvive() {
    assertSame(
        body(
            """
            long j = 1L << 40; double d = 2.5; float f = 1.5f; int i = 3;
            double sum = j + (d * (f - (i + await(e.later(4)))));
            return "" + sum + (j + await(e.later(1L))) + (d + await(e.later(1.0)));
            """));
  }

  @Test
  void argumentsKeepTheirOrder() {
    assertSame(
        body(
            """
            StringBuilder sb = new StringBuilder();
            sb.append(e.at("first", 1)).append(await(e.later(2))).append(e.at("third", 3L))
                .append(Math.max(e.at("fourth", 4L), await(e.later(5L))));
            return String.join(e.at("a", ","), await(e.later("b")), e.at("c", "c"), sb);
            """));
  }

  @Test
  void constructorArgumentsAreAwaited() {
    assertSame(
        """
        static class Noisy {
          static { log.at("init", "Noisy"); }
          final Object a, b;
          Noisy(Object a, long l, Object b) { this.a = log.at("new", a); this.b = b; }
          public String toString() { return a + ":" + b; }
        }
        static Effects log;
        public static Future<?> run(Effects e) {
          log = e;
          return async(() -> {
            new Noisy(await(e.later(0)), 1, null);
            return new Noisy(await(e.later(1)), await(e.later(2L)),
                new Noisy(e.at("inner", 3), 4L, new StringBuilder(await(e.later("x")))));
          });
        }
        """);
  }

  @Test
  void compoundAssignments() {
    assertSame(
        """
        int field = 1; static long count = 5;
        public static Future<?> run(Effects e) {
          return async(() -> {
            int[] a = {1, 2, 3};
            Program p = new Program();
            a[e.at("index", 1)] += await(e.later(10));
            p.field -= await(e.later(7));
            count <<= await(e.later(2));
            String s = "s"; s += await(e.later("t"));
            long[] l = {4}; l[0] *= await(e.later(3L));
            return a[1] + ":" + p.field + ":" + count + s + l[0];
          });
        }
        """);
  }

  @Test
  void arraysAreBuiltAcrossAwaits() {
    assertSame(
        body(
            """
            Object[] a = {e.at("a", 1), await(e.later(2)), new long[] {await(e.later(3L)), 4}};
            int[][] grid = new int[await(e.later(2))][await(e.later(3))];
            return a[1] + ":" + ((long[]) a[2])[0] + ":" + grid[1].length;
            """));
  }
}
