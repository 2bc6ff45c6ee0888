package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

class AwaitedTwiceTest {
  private final CompilationTestHelper compiler =
      CompilationTestHelper.newInstance(AwaitedTwice.class, getClass());

  private void check(String members) {
    compiler
        .addSourceLines(
            "A.java",
            """
            import static dev.pinion.Async.*;
            import dev.pinion.AsyncRuntime;
            import dev.pinion.future.*;
            class A {
              AsyncRuntime runtime;
              Future<Integer> fetch() { return async(() -> 1); }
            """,
            members,
            "}")
        .doTest();
  }

  @Test
  void rejectsSecondAwait() {
    check(
        """
        Future<Integer> m(boolean b, Future<Integer> given) {
          return async(() -> {
            Future<Integer> f = fetch();
            int first = await(f);
            // BUG: Diagnostic contains: 'f' is used up already
            int second = await(f);
            if (b) { await(given); } else { await(given); }
            // BUG: Diagnostic contains: 'given' is used up already
            return first + second + await(given);
          });
        }
        """);
  }

  @Test
  void rejectsSecondTask() {
    check(
        """
        void m(Future<Integer> f) throws Exception {
          runtime.spawn(f);
          // BUG: Diagnostic contains: 'f' is used up already
          runtime.blockOn(f);
        }
        """);
  }

  @Test
  void acceptsOneUseOnEachPathAndNewFutures() {
    check(
        """
        Future<Integer> m(boolean b, Future<Integer> f, Future<Integer> g) {
          return async(() -> {
            if (b) { await(f); } else { await(f); }
            if (b) { await(g); }
            if (!b) { await(g); }
            Future<Integer> h = fetch();
            await(h);
            h = fetch();
            await(h);
            for (int i = 0; i < 2; i++) {
              Future<Integer> each = fetch();
              await(each);
            }
            return 1;
          });
        }
        """);
  }
}
