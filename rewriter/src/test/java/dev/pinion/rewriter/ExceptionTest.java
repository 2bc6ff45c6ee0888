package dev.pinion.rewriter;

import static dev.pinion.rewriter.Programs.assertSame;
import static dev.pinion.rewriter.Programs.body;

import org.junit.jupiter.api.Test;

/** Awaits in and around try, catch, finally and try-with-resources. */
final class ExceptionTest {

  @Test
  void failureOfAnAwaitedFutureIsThrownAtTheAwait() {
    assertSame(
        body(
            """
            String where = "before";
            try {
              where = "inside";
              await(e.failing(new IllegalStateException("boo")));
              where = "after";
            } catch (IllegalArgumentException other) {
              where = "other";
            } catch (IllegalStateException boo) {
              where += await(e.later(boo.getMessage()));
            }
            return where;
            """));
  }

  @Test
  void uncaughtFailureEndsTheBody() {
    assertSame(body("return await(e.failing(new IllegalStateException(\"boo\")));"));
  }

  @Test
  void awaitsInCatchAndFinally() {
    assertSame(
        body(
            """
            StringBuilder sb = new StringBuilder();
            for (int i = 0; i < 4; i++) {
              try {
                try {
                  if (i == 1) { continue; }
                  if (i == 2) { await(e.failing(new IllegalStateException("two"))); }
                  sb.append(await(e.later("try" + i)));
                } catch (IllegalStateException two) {
                  sb.append(await(e.later("catch")));
                  throw new RuntimeException(await(e.later("again")), two);
                } finally {
                  sb.append(await(e.later("finally" + i)));
                }
              } catch (RuntimeException again) {
                sb.append(again.getMessage()).append(again.getCause().getMessage());
              }
            }
            return sb.toString();
            """));
  }

  @Test
  void returnValueIsKeptAcrossFinally() {
    assertSame(
        body(
            """
            long l = 7;
            try { return e.at("value", l) + await(e.later(1L)); }
            finally { l = 0; await(e.later("f")); e.at("finally", l); }
            """));
  }

  @Test
  void finallyThatJumpsDiscardsTheFailure() {
    assertSame(
        body(
            """
            int n = 0;
            while (true) {
              try {
                await(e.failing(new IllegalStateException("lost")));
              } finally {
                if (await(e.later(n++)) == 2) { break; }
                continue;
              }
            }
            return n;
            """));
  }

  @Test
  void resourcesAreClosedInOrder() {
    assertSame(
        """
        record Resource(Effects e, String name, boolean fails) implements AutoCloseable {
          public void close() {
            e.at("close", name);
            if (fails) { throw new IllegalStateException("close " + name); }
          }
        }
        static Future<Integer> use(Effects e, boolean failBody, boolean failClose) {
          return async(() -> {
            try (Resource a = new Resource(e, await(e.later("a")), failClose);
                Resource none = null;
                Resource b = await(e.later(new Resource(e, "b", failClose)))) {
              if (failBody) { await(e.failing(new IllegalStateException("body"))); }
              return await(e.later(1));
            } catch (IllegalStateException failure) {
              e.at("suppressed", Arrays.toString(failure.getSuppressed()));
              throw failure;
            } finally {
              await(e.later("end"));
            }
          });
        }
        public static Future<?> run(Effects e) {
          return async(() -> {
            for (int i = 0; i < 4; i++) {
              try {
                e.at("used", await(use(e, i % 2 == 1, i >= 2)));
              } catch (IllegalStateException failure) {
                e.at("failed", failure.getMessage());
              }
            }
            return null;
          });
        }
        """);
  }

  @Test
  void checkedExceptionsAndErrorsPass() {
    assertSame(
        """
        static Future<Integer> fail(Effects e, Throwable failure) {
          return async(() -> {
            await(e.later(1));
            if (failure instanceof Error error) { throw error; }
            throw (Exception) failure;
          });
        }
        public static Future<?> run(Effects e) {
          return async(() -> {
            try { await(fail(e, new java.io.IOException("io"))); }
            catch (java.io.IOException io) { e.at("io", io.getMessage()); }
            try { await(fail(e, new StackOverflowError("so"))); }
            catch (StackOverflowError so) { e.at("so", so.getMessage()); }
            return await(fail(e, new Exception("last")));
          });
        }
        """);
  }
}
