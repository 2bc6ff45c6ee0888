package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class NotSendTest {
  private static final String IMPORTS =
      """
      import static dev.pinion.Async.async;
      import static dev.pinion.Async.await;
      import dev.pinion.AsyncRuntime;
      import dev.pinion.annotations.NotSend;
      import dev.pinion.annotations.Sending;
      import dev.pinion.future.Future;
      import dev.pinion.rc.Arc;
      import dev.pinion.rc.Rc;
      import java.util.List;
      import java.util.concurrent.Callable;
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.ExecutorService;
      import java.util.function.Supplier;
      """;

  private void check(String code) {
    CompilationTestHelper.newInstance(NotSend.class, getClass())
        .addSourceLines("A.java", IMPORTS + code)
        .doTest();
  }

  private void check(String code, Predicate<String> text) {
    CompilationTestHelper.newInstance(NotSend.class, getClass())
        .addSourceLines("A.java", IMPORTS + code)
        .expectErrorMessage("X", text)
        .doTest();
  }

  @Test
  void rejectsCaptureOfLambda() {
    check(
        """
        class A {
          void run(ExecutorService pool, Rc<StringBuilder> rc, Arc<String> arc) {
            pool.execute(() -> arc.get().length());
            // BUG: Diagnostic contains: 'rc' is captured by code that runs on another thread
            pool.execute(() -> rc.get().append(""));
          }
        }
        """);
  }

  @Test
  void saysWhereTheValueIsMadeUsedAndHandedOver() {
    check(
        """
        class A {
          void run(ExecutorService pool) {
            Rc<StringBuilder> rc = Rc.of(new StringBuilder());
            // BUG: Diagnostic matches: X
            pool.execute(() -> {
              System.out.println();
              rc.get();
            });
          }
        }
        """,
        text ->
            text.contains("'rc' is declared here")
                && text.contains("it is handed to another thread here")
                && text.contains("it is used here")
                && text.contains("use dev.pinion.rc.Arc"));
  }

  @Test
  void rejectsFieldThatTheCodeGetsToThroughItsOwnMethods() {
    check(
        """
        class A {
          private final Rc<StringBuilder> rc = Rc.of(new StringBuilder());
          private final Arc<String> arc = Arc.of("");
          void run(ExecutorService pool) {
            pool.execute(this::harmless);
            // BUG: Diagnostic contains: field 'rc' is used by code that runs on another thread
            pool.execute(() -> log());
            // BUG: Diagnostic contains: calls log()
            pool.execute(this::log);
          }
          private void log() { System.out.println(rc.get()); }
          private void harmless() { System.out.println(arc.get()); }
        }
        """);
  }

  @Test
  void rejectsBoundReceiver() {
    check(
        """
        class A {
          static Rc<String> make() { return Rc.of(""); }
          void run(ExecutorService pool, Rc<String> rc) {
            Callable<String> unsent = rc::get;
            // BUG: Diagnostic contains: 'rc'
            pool.submit(rc::get);
            // BUG: Diagnostic contains: carries its receiver
            pool.submit(make()::get);
          }
        }
        """);
  }

  @Test
  void makingALambdaCrossesNothing() {
    check(
        """
        class A {
          Runnable kept;
          void run(Rc<String> rc) {
            Runnable r = () -> rc.get();
            kept = r;
            r.run();
          }
        }
        """);
  }

  @Test
  void rejectsLambdaThroughVariableAndCaptureOfCapturedLambda() {
    check(
        """
        class A {
          private final Rc<String> rc = Rc.of("");
          private final Runnable stored = () -> rc.get();
          void direct(ExecutorService pool, Rc<String> rc) {
            Runnable r = () -> rc.get();
            // BUG: Diagnostic contains: 'rc' is captured
            pool.execute(r);
          }
          void nested(ExecutorService pool, Rc<String> rc) {
            Runnable r = () -> rc.get();
            // BUG: Diagnostic contains: 'rc' is captured
            pool.execute(() -> r.run());
          }
          void field(ExecutorService pool) {
            // BUG: Diagnostic contains: field 'rc'
            pool.execute(stored);
          }
        }
        """);
  }

  @Test
  void rejectsAnonymousAndLocalClasses() {
    check(
        """
        class A {
          void run(ExecutorService pool, Rc<String> rc) {
            class Local implements Runnable {
              public void run() { rc.get(); }
            }
            Runnable kept = new Local();
            // BUG: Diagnostic contains: 'rc' is captured
            pool.execute(new Local());
            // BUG: Diagnostic contains: 'rc' is captured
            pool.execute(new Runnable() { public void run() { rc.get(); } });
          }
        }
        """);
  }

  @Test
  void rejectsResultOfTask() {
    check(
        """
        class A {
          void run(ExecutorService pool) {
            pool.submit(() -> Arc.of(""));
            // BUG: Diagnostic contains: the result of this task
            pool.submit(() -> Rc.of(""));
          }
        }
        """);
  }

  @Test
  void userMethodsCrossWhereTheySaySo() {
    check(
        """
        class A {
          static void give(@Sending Runnable r) {}
          static void give(@Sending Rc<String> rc) {}
          static void keep(Runnable r) {}
          void run(Rc<String> rc) {
            keep(() -> rc.get());
            // BUG: Diagnostic contains: 'rc' is captured
            give(() -> rc.get());
            // BUG: Diagnostic contains: this value is handed to another thread
            give(Rc.of(""));
          }
        }
        """);
  }

  @Test
  void whatTheTaskMakesItselfCrossesNothing() {
    check(
        """
        class A {
          void run(ExecutorService pool) {
            pool.execute(
                () -> {
                  Rc<String> own = Rc.of("");
                  Supplier<String> s = () -> own.get();
                  s.get();
                });
          }
        }
        """);
  }

  @Test
  void rejectsCaptureOfFutureThatIsSpawned() {
    check(
        """
        class A {
          void run(AsyncRuntime runtime, Rc<String> rc, Arc<String> arc) throws Exception {
            runtime.spawn(async(() -> arc.get()));
            runtime.blockOn(async(() -> rc.get()));
            // BUG: Diagnostic contains: 'rc' is captured
            runtime.spawn(async(() -> rc.get()));
            // BUG: Diagnostic contains: 'rc' is captured
            runtime.spawnBlocking(() -> rc.get());
            Future<String> kept = async(() -> rc.get());
            // BUG: Diagnostic contains: 'rc' is captured
            runtime.spawn(kept);
          }
        }
        """);
  }

  @Test
  void privateFutureIsJudgedWhereItIsSpawned() {
    check(
        """
        class A {
          void run(AsyncRuntime runtime, Rc<String> rc) throws Exception {
            runtime.blockOn(process());
            // BUG: Diagnostic contains: keeps 'local' across an await
            runtime.spawn(process());
            // BUG: Diagnostic contains: 'rc' is captured
            runtime.spawn(capture(rc));
          }
          private static Future<Void> process() {
            return async(() -> {
              Rc<String> local = Rc.of("");
              await(other());
              local.get();
              return null;
            });
          }
          private static Future<String> capture(Rc<String> rc) {
            return async(() -> rc.get());
          }
          static Future<Void> other() { return async(() -> null); }
        }
        """);
  }

  @Test
  void futureThatLeavesItsClassMustBeFreeToChangeThreads() {
    check(
        """
        class A {
          public Future<String> sent(Arc<String> arc) {
            return async(() -> arc.get());
          }
          public @NotSend Future<String> bound(Rc<String> rc) {
            return async(() -> rc.get());
          }
          public Future<Integer> awaitedInPlace() {
            return async(() -> await(async(() -> Rc.of(""))).get().length());
          }
          public Future<String> rejected(Rc<String> rc) {
            // BUG: Diagnostic contains: 'rc' is captured by a dev.pinion.future.Future
            return async(() -> rc.get());
          }
        }
        """);
  }

  @Test
  void rejectsCaptureOfParallelStreamAndThread() {
    check(
        """
        class A {
          void run(List<String> in, Rc<StringBuilder> rc) {
            in.stream().forEach(s -> rc.get().append(s));
            // BUG: Diagnostic contains: 'rc' is captured
            in.parallelStream().forEach(s -> rc.get().append(s));
            // BUG: Diagnostic contains: 'rc' is captured
            new Thread(() -> rc.get()).start();
            // BUG: Diagnostic contains: 'rc' is captured
            Thread.startVirtualThread(() -> rc.get());
            // BUG: Diagnostic contains: 'rc' is captured
            Thread.ofVirtual().start(() -> rc.get());
            // BUG: Diagnostic contains: 'rc' is captured
            CompletableFuture.supplyAsync(() -> rc.get().length());
          }
        }
        """);
  }
}
