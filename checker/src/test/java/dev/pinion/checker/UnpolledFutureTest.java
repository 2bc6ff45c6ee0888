package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

class UnpolledFutureTest {
  private final CompilationTestHelper compiler =
      CompilationTestHelper.newInstance(UnpolledFuture.class, getClass());

  private void check(String members) {
    compiler
        .addSourceLines(
            "A.java",
            """
            import static dev.pinion.Async.*;
            import dev.pinion.AsyncRuntime;
            import dev.pinion.future.*;
            import dev.pinion.task.*;
            import java.util.*;
            import java.util.function.*;
            class A {
              AsyncRuntime runtime;
              Future<Integer> fetch() { return async(() -> 1); }
            """,
            members,
            "}")
        .doTest();
  }

  @Test
  void rejectsFutureMadeAsStatement() {
    check(
        """
        void m() {
          // BUG: Diagnostic contains: 'fetch()' makes a dev.pinion.future.Future that is dropped
          fetch();
          // BUG: Diagnostic contains: return it to whoever drives it
          async(() -> 1);
          // BUG: Diagnostic contains: dropped
          fetch().map(i -> i + 1);
          // BUG: Diagnostic contains: dropped
          new Own();
        }
        class Own implements Future<Void> {
          public Poll<Void> poll(Context cx) { return Poll.pending(); }
        }
        Future<Void> body() {
          return async(() -> {
            // BUG: Diagnostic contains: await it
            fetch();
            return null;
          });
        }
        """);
  }

  @Test
  void rejectsFutureOfFunctionWithoutResult() {
    check(
        """
        void m(List<Integer> list) {
          // BUG: Diagnostic contains: stands for a method without result
          list.forEach(i -> fetch());
          // BUG: Diagnostic contains: stands for a method without result
          list.forEach(this::with);
          // BUG: Diagnostic contains: dropped
          Runnable r = () -> fetch();
          Supplier<Future<Integer>> s = () -> fetch();
          Function<Integer, Object> f = this::with;
        }
        Future<Integer> with(int i) { return fetch(); }
        """);
  }

  @Test
  void rejectsVariableNobodyReads() {
    check(
        """
        int m(boolean b) throws Exception {
          // BUG: Diagnostic contains: in 'lost' is never used
          Future<Integer> lost = fetch();
          Future<Integer> unusedForNow = fetch();
          Future<Integer> again = fetch();
          again = fetch();
          Future<Integer> captured = fetch();
          Future<Integer> outer = async(() -> await(captured));
          var handle = runtime.spawn(fetch());
          Future<Integer> chosen = b ? outer : again;
          return runtime.blockOn(chosen);
        }
        """);
  }

  @Test
  void rejectsFutureAsResultOfFuture() {
    check(
        """
        Future<?> m() {
          // BUG: Diagnostic contains: nobody awaits
          runtime.spawn(async(() -> fetch()));
          runtime.spawn(async(() -> await(fetch())));
          Future<Future<Integer>> meant = async(() -> fetch());
          runtime.spawn(async(() -> await(await(meant))));
          // BUG: Diagnostic contains: its type is dev.pinion.future.Future<dev.pinion.future.Future<Integer>>
          return async(() -> fetch());
        }
        Future<Future<Integer>> meant() { return async(() -> fetch()); }
        """);
  }

  @Test
  void acceptsFutureThatSomebodyGets() {
    check(
        """
        Future<Integer> field = fetch();
        Future<Integer> m(List<Future<Integer>> all, boolean b) throws Exception {
          all.add(fetch());
          runtime.spawn(fetch());
          runtime.blockOn(b ? fetch() : async(() -> 1));
          field = fetch();
          Future<Integer>[] array = new Future[] {fetch()};
          Future<Integer> switched = switch (all.size()) {
            case 0 -> fetch();
            default -> { yield fetch(); }
          };
          return switched.map(i -> i);
        }
        java.util.concurrent.Future<Integer> jdk(java.util.concurrent.ExecutorService pool) {
          pool.submit(() -> 1);
          return null;
        }
        void test() { assertThrows(() -> fetch()); }
        void assertThrows(Runnable r) {}
        """);
  }
}
