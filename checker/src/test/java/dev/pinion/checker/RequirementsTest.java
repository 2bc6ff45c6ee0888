package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import org.junit.jupiter.api.Test;

/** Values that stand where {@code @Sync} or {@code @Send} asks something of them. */
final class RequirementsTest {
  private void check(Class<? extends BugChecker> rule, String source) {
    CompilationTestHelper.newInstance(rule, getClass())
        .addSourceLines(
            "A.java",
            "import dev.pinion.annotations.*; import java.util.*;",
            "import java.util.concurrent.atomic.*;",
            source)
        .doTest();
  }

  @Test
  void whatIsSharedIsSafeToShare() {
    check(
        SharedMutable.class,
        """
        class A {
          private int count;
          private final AtomicLong safe = new AtomicLong();
          private final @Sync Runnable counted = () -> safe.incrementAndGet();
          // BUG: Diagnostic contains: 'raced' is declared @Sync, but this Runnable is not safe to share
          private final @Sync Runnable raced = () -> count++;
          void share(@Sync Object value) {}
          void accepted(List<String> rows) {
            List<String> copy = List.copyOf(rows);
            share(copy);
            share("text");
            share(safe);
            share(rows); // not known: default is silent
          }
          void rejected(ArrayList<String> rows) {
            // BUG: Diagnostic contains: parameter 'value' is declared @Sync, but this ArrayList<String> is not
            share(rows);
          }
          // BUG: Diagnostic contains: the result of builder() is declared @Sync
          @Sync Object builder() { return new StringBuilder(); }
          @Sync Object text() { return "x"; }
          static final class Table<@Sync T> {}
          Table<String> strings;
          // BUG: Diagnostic contains: type parameter 'T' of 'Table' is declared @Sync
          Table<StringBuilder> builders;
        }
        """);
  }

  @Test
  void aFunctionIsASubclassOfWhatItImplements() {
    check(
        UnsoundSync.class,
        """
        class A {
          @Sync interface Job { void run(); }
          private int count;
          private final int limit = 3;
          void up() { count++; }
          static void here() {}
          // BUG: Diagnostic contains: this function implements a type that promises to be safe to share
          Job raced() { return () -> count++; }
          // BUG: Diagnostic contains: but it is not
          Job bound() { return this::up; }
          // BUG: Diagnostic contains: but it is not
          Job local() { List<String> rows = new ArrayList<>(); return () -> rows.add("x"); }
          // BUG: Diagnostic contains: but that cannot be shown
          Job unknown(List<String> rows) { return () -> System.out.println(rows); }
          Job copied(List<String> rows) { List<String> copy = List.copyOf(rows); return () -> System.out.println(copy); }
          Job fixed() { return () -> System.out.println(limit); }
          Job none() { return A::here; }
        }
        """);
  }

  @Test
  void aFunctionThatMayNotChangeThreads() {
    check(
        UnsoundSend.class,
        """
        class A {
          @Send interface Job { void run(); }
          @NotSend static final class Local { void use() {} }
          // BUG: Diagnostic contains: this function implements a type that promises it may change threads
          Job rejected(Local local) { return () -> local.use(); }
          // BUG: Diagnostic contains: but it may not
          Job bound(Local local) { return local::use; }
          Job accepted() { return () -> new Local().use(); }
        }
        """);
  }
}
