package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

class AwaitOutsideAsyncTest {
  private final CompilationTestHelper compiler =
      CompilationTestHelper.newInstance(AwaitOutsideAsync.class, getClass());

  @Test
  void acceptsAwaitDirectlyInAsyncBody() {
    compiler
        .addSourceLines(
            "A.java",
            """
            import static dev.pinion.Async.async;
            import static dev.pinion.Async.await;
            import dev.pinion.future.AsyncBody;
            import dev.pinion.future.Future;
            class A {
              Future<Integer> sum(Future<Integer> a, Future<Integer> b, boolean plus) {
                return async(() -> {
                  int first = await(a);
                  return switch (first) {
                    case 0 -> await(b);
                    default -> plus ? first + await(b) : await(async(() -> await(b) + 1));
                  };
                });
              }
              final AsyncBody<Integer> stored = () -> await(async(() -> 1));
            }
            """)
        .doTest();
  }

  @Test
  void rejectsAwaitInOrdinaryCode() {
    compiler
        .addSourceLines(
            "A.java",
            """
            import static dev.pinion.Async.async;
            import static dev.pinion.Async.await;
            import dev.pinion.future.Future;
            import java.util.concurrent.Callable;
            class A {
              // BUG: Diagnostic contains: a constructor cannot suspend
              A(Future<Integer> f) throws Exception { await(f); }
              int method(Future<Integer> f) throws Exception {
                // BUG: Diagnostic contains: the method method() cannot suspend
                return await(f);
              }
              // BUG: Diagnostic contains: an ordinary lambda cannot suspend
              Callable<Integer> c = () -> await(async(() -> 1));
            }
            """)
        .doTest();
  }

  @Test
  void rejectsAwaitInCodeNestedInAsyncBody() {
    compiler
        .addSourceLines(
            "A.java",
            """
            import static dev.pinion.Async.async;
            import static dev.pinion.Async.await;
            import dev.pinion.Async;
            import dev.pinion.future.Future;
            import java.util.List;
            import java.util.concurrent.Callable;
            class A {
              interface Taking { void take(Future<String> f) throws Exception; }
              Future<Void> all(List<Future<String>> futures, Future<String> f) {
                return async(() -> {
                  // BUG: Diagnostic contains: not in code nested in it
                  Callable<String> later = () -> await(f);
                  new Object() {
                    // BUG: Diagnostic contains: this nested class is called by others
                    String get() throws Exception { return await(f); }
                  };
                  // BUG: Diagnostic contains: await cannot be passed on as a function
                  Taking t = Async::await;
                  return null;
                });
              }
            }
            """)
        .doTest();
  }
}
