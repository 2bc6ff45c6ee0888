package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

class NotSendAcrossAwaitTest {
  private final CompilationTestHelper compiler =
      CompilationTestHelper.newInstance(NotSendAcrossAwait.class, getClass());

  private void check(String members) {
    compiler
        .addSourceLines(
            "A.java",
            """
            import static dev.pinion.Async.*;
            import dev.pinion.AsyncRuntime;
            import dev.pinion.annotations.*;
            import dev.pinion.future.*;
            import dev.pinion.rc.*;
            import dev.pinion.task.*;
            import java.util.*;
            import java.util.concurrent.Callable;
            import java.util.function.*;
            class A {
              static class Connection implements AutoCloseable { public void close() {} }
              @NotSend static class Handle implements AutoCloseable {
                void use() {}
                Handle then(int n) { return this; }
                public void close() {}
              }
              interface Opened {}
              static final class Local extends Handle implements Opened {}
              AsyncRuntime runtime;
              static void pair(Handle h, int n) {}
              static Future<Integer> io() { return Futures.ready(1); }
            """,
            members,
            "}")
        .doTest();
  }

  /** In a body whose future is spawned. */
  private void checkBody(String statements) {
    check(
        "void go(boolean b, Object o, List<Handle> handles) { runtime.spawn(async(() -> {\n"
            + statements
            + "\n return null; })); }");
  }

  @Test
  void rejectsTheSeedExample() {
    compiler.expectErrorMessage(
        "whole",
        text ->
            text.contains(
                    """
                    [NotSendAcrossAwait] 'rc' is kept across this await, but Rc<A.Connection> may not change threads (it is not @Send)
                    """
                        .strip())
                && text.contains("'rc' is made here")
                && text.contains("'rc' is used here")
                && text.contains("process() is not private")
                && text.contains("mend: use dev.pinion.rc.Arc"));
    check(
        """
        static Future<Void> process() {
          return async(() -> {
            Rc<Connection> rc = Rc.of(new Connection());
            // BUG: Diagnostic matches: whole
            await(io());
            System.out.println(rc.get());
            return null;
          });
        }
        static Future<Void> mended() {
          return async(() -> {
            Arc<Connection> rc = Arc.of(new Connection());
            await(io());
            System.out.println(rc.get());
            return null;
          });
        }
        """);
  }

  @Test
  void lastUseBeforeTheAwaitIsNotLive() {
    checkBody(
        """
        Handle h = new Handle();
        h.use();
        await(io());
        h = new Handle();
        h.use();
        Handle other = new Handle();
        // BUG: Diagnostic contains: 'other' is kept
        await(io());
        other.use();
        """);
  }

  @Test
  void followsBranchesLoopsAndExceptions() {
    checkBody(
        """
        Handle inCondition = new Handle();
        // BUG: Diagnostic contains: 'inCondition' is kept
        await(io());
        if (inCondition != null) { return null; }
        Handle inLoop = new Handle();
        while (b) {
          inLoop.use();
          // BUG: Diagnostic contains: 'inLoop' is kept
          await(io());
        }
        Handle inFinally = new Handle();
        try {
          // BUG: Diagnostic contains: 'inFinally' is kept
          await(io());
        } finally { inFinally.use(); }
        Handle oneBranch = new Handle();
        if (b) { oneBranch.use(); } else { await(io()); }
        for (int i = 0; i < 3; i++) {
          Handle eachRound = new Handle();
          eachRound.use();
          await(io());
        }
        """);
  }

  @Test
  void followsPatternsAndSwitches() {
    checkBody(
        """
        if (o instanceof Handle h) {
          // BUG: Diagnostic contains: 'h' is kept
          await(io());
          h.use();
        }
        if (!(o instanceof Handle early)) { return null; }
        // BUG: Diagnostic contains: 'early' is kept
        await(io());
        early.use();
        int n = switch (o) {
          case Handle inCase -> { inCase.use(); yield await(io()); }
          case Local never -> await(io());
          default -> await(io());
        };
        """
            .replace("  case Local never -> await(io());\n", ""));
  }

  @Test
  void closingIsALaterUse() {
    checkBody(
        """
        try (Handle h = new Handle()) {
          // BUG: Diagnostic contains: 'h' is closed at the end of the try block
          await(io());
        }
        try (Handle h = new Handle()) { h.use(); }
        await(io());
        """);
  }

  @Test
  void temporariesCount() {
    checkBody(
        """
        // BUG: Diagnostic contains: the value of 'new Handle()' is kept
        new Handle().then(await(io()));
        Handle h = new Handle();
        // BUG: Diagnostic contains: 'h' is kept
        h.then(await(io()));
        Handle first = new Handle();
        // BUG: Diagnostic contains: 'first' is kept
        pair(first, await(io()));
        pair(new Handle().then(1), 2);
        StringBuilder sb = new StringBuilder();
        sb.append(await(io()));
        // BUG: Diagnostic contains: the loop goes on through
        for (Handle each : new Handle[] {new Handle()}) { await(io()); }
        """
            .replace("pair(", "A.pair("));
  }

  @Test
  void nestedFunctionsUseWhatTheyCapture() {
    checkBody(
        """
        Handle h = new Handle();
        // BUG: Diagnostic contains: 'h' is kept
        await(io());
        Runnable r = () -> h.use();
        Handle g = new Handle();
        // BUG: Diagnostic contains: 'g' is kept
        await(io());
        new Object() { void m() { g.use(); } };
        Handle k = new Handle();
        // BUG: Diagnostic contains: 'k' is kept
        await(io());
        Runnable ref = k::use;
        """);
  }

  @Test
  void flowRefinesStaticTypes() {
    checkBody(
        """
        Opened opened = new Local();
        // BUG: Diagnostic contains: 'opened' is kept
        await(io());
        System.out.println(opened);
        Object text = b ? "a" : "b";
        await(io());
        System.out.println(text);
        Object maybe = b ? "a" : new Handle();
        await(io());
        System.out.println(maybe);
        """);
  }

  @Test
  void onlyFuturesThatChangeThreadsMustBeSend() {
    check(
        """
        void local() throws Exception {
          runtime.blockOn(async(() -> { Handle h = new Handle(); await(io()); h.use(); return null; }));
          Future<Void> kept = async(() -> { Handle h = new Handle(); await(io()); h.use(); return null; });
          runtime.blockOn(kept);
        }
        @NotSend Future<Void> declared() {
          return async(() -> { Handle h = new Handle(); await(io()); h.use(); return null; });
        }
        private Future<Void> inPrivate() {
          return async(() -> { Handle h = new Handle(); await(io()); h.use(); return null; });
        }
        void drive() throws Exception { runtime.blockOn(inPrivate()); }
        """);
  }

  @Test
  void followsFuturesThroughLocalsAndCombinators() {
    check(
        """
        void spawned(boolean b) {
          Future<Integer> f = async(() -> {
            Handle h = new Handle();
            // BUG: Diagnostic contains: spawn() hands the dev.pinion.future.Future to other threads
            await(io());
            h.use();
            return 1;
          });
          Future<Integer> g = b ? f.map(i -> i + 1) : null;
          runtime.spawn(g);
        }
        Future<Void> nested() {
          return async(() -> {
            await(async(() -> {
              Handle h = new Handle();
              // BUG: Diagnostic contains: awaited by a dev.pinion.future.Future that changes threads
              await(io());
              h.use();
              return 1;
            }));
            return null;
          });
        }
        interface Work { Future<Integer> run(); }
        Work work = () -> async(() -> {
          Handle h = new Handle();
          // BUG: Diagnostic contains: what this lambda returns
          await(io());
          h.use();
          return 1;
        });
        """);
  }

  @Test
  void strictAsksForProof() {
    check(
        """
        @Strict static class S {
          Future<Void> m() {
            return async(() -> {
              Object unknown = make();
              String known = "";
              // BUG: Diagnostic contains: it cannot be shown that Object may change threads
              await(io());
              System.out.println(unknown + known);
              return null;
            });
          }
          Object make() { return new Object(); }
        }
        """);
  }
}
