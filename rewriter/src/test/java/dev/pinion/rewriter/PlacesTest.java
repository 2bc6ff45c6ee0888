package dev.pinion.rewriter;

import static dev.pinion.rewriter.Programs.assertSame;
import static dev.pinion.rewriter.Programs.body;

import org.junit.jupiter.api.Test;

/** The places where an async body may stand, and what it may capture. */
final class PlacesTest {

  @Test
  void capturesOfEveryType() {
    assertSame(
        """
        public static Future<?> run(Effects e) {
          boolean z = true; byte b = -1; short s = -2; char c = 'c'; int i = 3;
          long j = 1L << 40; float f = 1.5f; double d = 2.5; String str = "s"; int[] a = {1};
          return async(() -> {
            String first = "" + z + b + s + c;
            await(e.later(0));
            first += i + j + f;
            await(e.later(1));
            return first + d + str + a[0] + z;
          });
        }
        """);
  }

  @Test
  void nestedBodies() {
    assertSame(
        body(
            """
            int n = 1;
            Future<Integer> a = async(() -> {
              int m = n + await(e.later(1));
              Future<Integer> inner = async(() -> m + n + await(e.later(2)));
              return m * await(inner);
            });
            return await(a) + await(async(() -> await(e.later(n))));
            """));
  }

  @Test
  void thisSuperAndPrivateMembers() {
    assertSame(
        """
        static class Base { protected String hello(Object x) { return "base" + x; } }
        static class Derived extends Base {
          private int secret = 1;
          private static int hidden = 2;
          private int twice(int x) { return 2 * x; }
          @Override protected String hello(Object x) { return "derived" + x; }
          class Inner {
            private int own = 3;
            Future<String> deep(Effects e) {
              return async(() -> {
                secret += await(e.later(10));
                own += await(e.later(20));
                Derived.this.secret++;
                return Derived.super.hello(await(e.later(secret))) + own + hidden;
              });
            }
          }
          Future<String> go(Effects e) {
            return async(() -> {
              secret += await(e.later(1));
              hidden++;
              return this.hello(await(e.later(twice(secret)))) + super.hello(await(e.later(1)))
                  + await(new Inner().deep(e));
            });
          }
        }
        public static Future<?> run(Effects e) { Derived.hidden = 2; return new Derived().go(e); }
        """);
  }

  @Test
  void membersOfEnumsRecordsAndInterfaces() {
    assertSame(
        """
        enum Op {
          ADD { Future<Integer> apply(Effects e, int a) { return async(() -> a + await(e.later(ordinal()))); } };
          abstract Future<Integer> apply(Effects e, int a);
        }
        record Point(int x, int y) {
          Future<Integer> sum(Effects e) { return async(() -> x + await(e.later(y)) + this.x()); }
        }
        interface Named {
          String name();
          default Future<String> greet(Effects e) { return async(() -> await(e.later("hello ")) + name() + secret()); }
          private String secret() { return "!"; }
          static Future<String> of(Effects e) { return async(() -> await(e.later("static"))); }
        }
        public static Future<?> run(Effects e) {
          return async(() -> await(Op.ADD.apply(e, 4)) + await(new Point(1, 2).sum(e))
              + await(((Named) () -> "bob").greet(e)) + await(Named.of(e)));
        }
        """);
  }

  @Test
  void initializersAndConstructors() {
    assertSame(
        """
        static final Effects E = new Effects(2);
        static final Future<String> STATIC = async(() -> await(E.later("static")));
        final Future<String> field = async(() -> await(E.later("field")) + this.name);
        String name;
        Program(String name) {
          this.name = name;
          made = async(() -> await(E.later("constructor")) + name + this.name);
        }
        final Future<String> made;
        public static Future<?> run(Effects e) {
          Program p = new Program("n");
          return async(() -> await(STATIC) + await(p.field) + await(p.made));
        }
        """);
  }

  @Test
  void localAndAnonymousClasses() {
    assertSame(
        body(
            """
            int n = await(e.later(1));
            class Local { int get() { return n + 1; } Future<Integer> async2() { return async(() -> n + await(e.later(5))); } }
            Supplier<Integer> anonymous = new Supplier<>() {
              int calls;
              public Integer get() { return ++calls + n; }
            };
            Function<Integer, Future<Integer>> lambda = x -> async(() -> x + await(e.later(n)));
            int local = new Local().get() + await(new Local().async2());
            return local + anonymous.get() + await(e.later(anonymous.get())) + await(lambda.apply(3));
            """));
  }

  @Test
  void genericMethods() {
    assertSame(
        """
        static <T extends Comparable<T>> Future<T> max(Effects e, List<? extends T> list) {
          return async(() -> {
            T best = null;
            for (T each : list) {
              if (best == null || await(e.later(each)).compareTo(best) > 0) { best = each; }
            }
            return best;
          });
        }
        static <A, B, C> Function<A, Future<C>> then(Function<A, Future<B>> f, Function<B, Future<C>> g) {
          return a -> async(() -> await(g.apply(await(f.apply(a)))));
        }
        public static Future<?> run(Effects e) {
          return then((Integer i) -> max(e, List.of(i, 7, 3)), (Integer i) -> e.later("max" + i)).apply(5);
        }
        """);
  }

  @Test
  void methodReferencesAsBodies() {
    assertSame(
        """
        int n = 4;
        Effects e;
        private int count() { return e.at("count", n); }
        static String text() { return "text"; }
        static <T> Future<T> call(AsyncBody<T> body) { return async(body); }
        public static Future<?> run(Effects e) {
          Program p = new Program();
          p.e = e;
          StringBuilder sb = new StringBuilder("sb");
          return async(() -> await(async(p::count)) + await(async(Program::text)) + await(async(sb::toString))
              + await(async(ArrayList::new)) + await(call(p::count)) + await(async("abc"::length)));
        }
        """);
  }

  @Test
  void oneBodyMakesManyFutures() {
    assertSame(
        """
        static <T> Future<List<T>> twice(AsyncBody<T> body) {
          return async(() -> List.of(await(async(body)), await(async(body))));
        }
        public static Future<?> run(Effects e) {
          int[] calls = {0};
          AsyncBody<Integer> counted = () -> await(e.later(calls[0]++)) + 1;
          return async(() -> await(twice(counted)) + "" + await(twice(() -> await(e.later("x")))));
        }
        """);
  }

  @Test
  void bodyMadeInFinally() {
    assertSame(
        body(
            """
            Future<Integer> made = null;
            try {
              if (await(e.later(true))) { throw new IllegalStateException(); }
            } catch (IllegalStateException caught) {
              e.at("caught", 1);
            } finally {
              made = async(() -> await(e.later(3)));
            }
            return await(made);
            """));
  }
}
