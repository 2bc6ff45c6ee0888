package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import org.junit.jupiter.api.Test;

/** Annotations of other tools are read as what they say, by the names they really have. */
class OtherToolsTest {
  private static final String IMPORTS =
      "import java.util.*; import java.util.concurrent.*; import dev.pinion.annotations.Sync;";

  private void check(
      Class<? extends BugChecker> rule, String annotation, String members, String... source) {
    int dot = annotation.lastIndexOf('.');
    String name = annotation.substring(dot + 1);
    CompilationTestHelper.newInstance(rule, getClass())
        .addSourceLines(
            annotation.replace('.', '/') + ".java",
            "package " + annotation.substring(0, dot) + ";",
            "public @interface " + name + " {" + members + "}")
        .addSourceLines("A.java", IMPORTS, "import " + annotation + ";", String.join("\n", source))
        .doTest();
  }

  private void promiseOf(String annotation, String members) {
    String name = annotation.substring(annotation.lastIndexOf('.') + 1);
    check(
        UnsoundSync.class,
        annotation,
        members,
        """
        class A {
          @%1$s static final class Fine { private final String name = ""; }
          @%1$s static final class Trusted { private final Runnable next; Trusted(Runnable r) { next = r; } }
          @Sync static final class Holder { private final Trusted it; Holder(Trusted t) { it = t; } }
        }
        """
            .formatted(name));
  }

  @Test
  void threadSafeIsAPromise() {
    promiseOf("net.jcip.annotations.ThreadSafe", "");
    promiseOf("javax.annotation.concurrent.ThreadSafe", "");
    promiseOf("com.google.errorprone.annotations.ThreadSafe", "String[] containerOf() default {};");
    promiseOf("com.facebook.infer.annotation.ThreadSafe", "");
  }

  @Test
  void immutableIsAPromise() {
    promiseOf("net.jcip.annotations.Immutable", "");
    promiseOf("javax.annotation.concurrent.Immutable", "");
  }

  @Test
  void notThreadSafeIsPlainData() {
    check(
        UnsoundSync.class,
        "net.jcip.annotations.NotThreadSafe",
        "",
        """
        class A {
          @NotThreadSafe interface Rows { int size(); }
          // BUG: Diagnostic contains: 'A.Rows' is plain data
          @Sync static final class Table { private final Rows rows; Table(Rows r) { rows = r; } Rows rows() { return rows; } }
        }
        """);
  }

  private void guardedBy(String annotation) {
    check(
        UnsoundSync.class,
        annotation,
        "String[] value();",
        """
        class A {
          @Sync static final class Counter {
            @GuardedBy("this") int n;
            synchronized void add() { n++; }
          }
        }
        """);
  }

  @Test
  void guardedByNamesTheLockOfAField() {
    guardedBy("net.jcip.annotations.GuardedBy");
    guardedBy("javax.annotation.concurrent.GuardedBy");
    guardedBy("com.google.errorprone.annotations.concurrent.GuardedBy");
    guardedBy("org.checkerframework.checker.lock.qual.GuardedBy");
  }

  @Test
  void threadConfinedIsBoundToItsThread() {
    check(
        NotSend.class,
        "com.facebook.infer.annotation.ThreadConfined",
        "String value();",
        """
        class A {
          @ThreadConfined("UI") static final class View { void draw() {} }
          static void run(ExecutorService pool, View view) {
            // BUG: Diagnostic contains: A.View may not change threads
            pool.execute(() -> view.draw());
          }
        }
        """);
  }

  private void reads(String annotation, String members, String use) {
    check(
        UseAfterSend.class,
        annotation,
        members,
        """
        class A {
          static class Order { int n; %s int total() { return n; } void add() { n++; } }
          static void run(BlockingQueue<Order> queue) throws Exception {
            Order order = new Order();
            queue.put(order);
            order.total();
            // BUG: Diagnostic contains: order
            order.add();
          }
        }
        """
            .formatted(use));
  }

  @Test
  void pureMethodsOnlyRead() {
    reads("org.checkerframework.dataflow.qual.Pure", "", "@Pure");
    reads("org.checkerframework.dataflow.qual.SideEffectFree", "", "@SideEffectFree");
    reads(
        "org.jetbrains.annotations.Contract",
        "boolean pure() default false;",
        "@Contract(pure = true)");
  }

  @Test
  void blockingMethodsBlock() {
    check(
        BlockingInAsync.class,
        "org.jetbrains.annotations.Blocking",
        "",
        """
        class A {
          interface Repository { @Blocking String find(int id); String peek(int id); }
          static dev.pinion.future.Future<String> load(Repository repository) {
            return dev.pinion.Async.async(() -> {
              repository.peek(6);
              // BUG: Diagnostic contains: find
              return repository.find(7);
            });
          }
        }
        """);
  }

  @Test
  void aThreadSafeClassThatChangesAFieldWithoutALock() {
    check(
        UnsoundSync.class,
        "net.jcip.annotations.ThreadSafe",
        "",
        """
        import java.util.List;
        class A {
          // BUG: Diagnostic contains: 'Counter' promises to be safe to share between threads, but it is not
          @ThreadSafe static class Counter { private int n; void up() { n++; } }
          @ThreadSafe static class Locked { private int n; synchronized void up() { n++; } }
          // What cannot be shown is silent: it is no promise in our own words.
          @ThreadSafe static class Unknown { private final List<String> rows; Unknown(List<String> r) { rows = r; } }
          @ThreadSafe static class Cache {
            private String text;
            Cache copy() { Cache c = new Cache(); c.text = text; return c; }
            String text() { if (text == null) { text = "x"; } return text; }
          }
        }
        """);
  }
}
