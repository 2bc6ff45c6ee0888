package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import org.junit.jupiter.api.Test;

/** Promises of classes and methods are kept, and not taken back by overrides. */
class PromisesTest {
  private void check(Class<? extends BugChecker> rule, String source) {
    CompilationTestHelper.newInstance(rule, getClass())
        .addSourceLines(
            "A.java",
            "import dev.pinion.annotations.*; import java.util.*;",
            "import java.util.function.*; import java.util.stream.*;",
            source)
        .doTest();
  }

  @Test
  void aSendClassHoldsNothingBoundToItsThread() {
    check(
        UnsoundSend.class,
        """
        class A {
          @NotSend static final class Local {}
          @Send static final class Good { final String s = ""; int n; }
          // BUG: Diagnostic contains: 'Bad' promises that it may change threads (@Send), but it may not
          @Send static final class Bad { Local local; }
          // BUG: Diagnostic contains: but that cannot be shown
          @Send static final class Open { Object any; }
          @Send(ifSend = "T") static final class Box<T> { T value; List<@Send Runnable> rs; @Send Object o; }
          // BUG: Diagnostic contains: 'T' may be any type
          @Send static final class Any<T> { T value; }
          @Send(unchecked = "never handed out") static final class Trusted { Local local; }
          @Send interface Job {}
          // BUG: Diagnostic contains: a subclass of 'Job' is bound by its @Send
          static final class LocalJob implements Job { Local local; }
        }
        """
            .replace("List<@Send Runnable> rs; ", ""));
  }

  @Test
  void aSyncClassGuardsItsState() {
    check(
        UnsoundSync.class,
        """
        class A {
          @Sync static final class Counter {
            private int n;
            synchronized int next() { return n++; }
          }
          // BUG: Diagnostic contains: promises to be safe to share between threads (@Sync), but it is not
          @Sync static final class Racy {
            private int n;
            synchronized int next() { return n++; }
            int get() { return n; }
          }
          // BUG: Diagnostic contains: 'xs' may leave its lock
          @Sync static final class Leaky {
            private final List<String> xs = new ArrayList<>();
            synchronized List<String> all() { return xs; }
          }
          // BUG: Diagnostic contains: 'xs' may leave its lock
          @Sync static final class Given {
            private final ArrayList<String> xs;
            Given(ArrayList<String> xs) { this.xs = xs; }
            synchronized int size() { return xs.size(); }
          }
          @Sync static final class Owned {
            private final ArrayList<String> xs;
            Owned(@Sending ArrayList<String> xs) { this.xs = xs; }
            synchronized int size() { return xs.size(); }
          }
          @Sync static final class Table {
            private final int[] powers = {1, 10, 100};
            int get(int i) { return powers[i]; }
          }
          // BUG: Diagnostic contains: 'int[]' is an array
          @Sync static final class Slots {
            private final int[] slots = new int[8];
            void set(int i) { slots[i] = i; }
          }
          @Sync(ifSend = "T") static final class Cell<T> {
            private final java.util.concurrent.atomic.AtomicReference<T> value =
                new java.util.concurrent.atomic.AtomicReference<>();
          }
        }
        """);
  }

  @Test
  void aClaimHasAReasonAndIsNeeded() {
    check(
        BrokenPromise.class,
        """
        class A {
          // BUG: Diagnostic contains: @Sync(unchecked) gives no reason
          @Sync(unchecked = "") static final class Silent { int n; }
          // BUG: Diagnostic contains: @Sync needs no 'unchecked' here
          @Sync(unchecked = "just in case") static final class Needless { final int n = 1; }
          @Sync(unchecked = "written before it is published") static final class Claim { int n; }
        }
        """);
  }

  @Test
  void whatRunsInPlaceIsNotKept() {
    check(
        BrokenPromise.class,
        """
        class A {
          Runnable kept;
          void good(@RunsInPlace Runnable r) { if (r != null) { r.run(); } good(r); }
          void each(List<String> xs, @RunsInPlace Runnable r) { xs.forEach(x -> r.run()); }
          // BUG: Diagnostic contains: 'r' is promised to run in place
          void keep(@RunsInPlace Runnable r) { kept = r; }
          // BUG: Diagnostic contains: 'r' is promised to run in place
          void hand(@RunsInPlace Runnable r) { new Thread(r).start(); }
          // BUG: Diagnostic contains: 'r' is promised to run in place
          Runnable later(@RunsInPlace Runnable r) { return () -> r.run(); }
        }
        """);
  }

  @Test
  void anUnsharedResultIsUnshared() {
    check(
        BrokenPromise.class,
        """
        class A {
          private final ArrayList<String> xs = new ArrayList<>();
          @Sending ArrayList<String> copy() { return new ArrayList<>(xs); }
          // BUG: Diagnostic contains: 'xs' still refers to it
          @Sending ArrayList<String> view() { return xs; }
          @Sending ArrayList<String> through(@Sending ArrayList<String> ys) { return ys; }
        }
        """);
  }

  @Test
  void anOverrideTakesNothingBack() {
    check(
        WeakenedOverride.class,
        """
        class A {
          @Send interface Api {
            void put(ArrayList<String> xs);
            void each(@RunsInPlace Runnable r);
            Object get();
          }
          // BUG: Diagnostic contains: 'Impl' is @NotSend, but as a 'Api' it has promised @Send
          @NotSend static class Impl implements Api {
            // BUG: Diagnostic contains: 'xs' is @Sending here, but not in the method that is overridden
            public void put(@Sending ArrayList<String> xs) {}
            // BUG: Diagnostic contains: callers rely on its running in place
            public void each(@Sending Runnable r) {}
            // BUG: Diagnostic contains: the result is @NotSend here
            public @NotSend Object get() { return ""; }
          }
          static class Fine implements Api {
            public void put(ArrayList<String> xs) {}
            public void each(Runnable r) {}
            public @Sending Object get() { return new Object(); }
          }
        }
        """);
  }

  @Test
  void aFunctionRunsInPlaceWhereverThatCanBeSeen() {
    check(
        BrokenPromise.class,
        """
        class A {
          private Runnable kept;
          private void own(Runnable r) { r.run(); }
          private void keep(Runnable r) { kept = r; }
          void passedOn(@RunsInPlace Runnable r) { own(r); }
          // BUG: Diagnostic contains: 'r' is promised to run in place
          void passedOnAndKept(@RunsInPlace Runnable r) { keep(r); }
          void checked(@RunsInPlace Runnable r) { Objects.requireNonNull(r).run(); }
          void each(@RunsInPlace Runnable... rs) { for (Runnable r : rs) { r.run(); } }
          void renamed(@RunsInPlace Runnable r) { Runnable q = r; q.run(); }
          // BUG: Diagnostic contains: 'r' is promised to run in place
          void renamedAndKept(@RunsInPlace Runnable r) { Runnable q = r; kept = q; }
          void wrapped(@RunsInPlace Runnable r) { Runnable q = () -> r.run(); q.run(); }
          // BUG: Diagnostic contains: 'r' is promised to run in place
          Runnable returned(@RunsInPlace Runnable r) { return () -> r.run(); }
          void streamed(@RunsInPlace Function<String, String> f) { Stream.of("a").map(f).toList(); }
          // BUG: Diagnostic contains: 'f' is promised to run in place
          Stream<String> later(@RunsInPlace Function<String, String> f) { return Stream.of("a").map(f); }
          // BUG: Diagnostic contains: 'f' is promised to run in place
          void parallel(@RunsInPlace Function<String, String> f) { List.of("a").parallelStream().map(f).toList(); }
          void object(@RunsInPlace Runnable r) { new Object() { void go() { r.run(); } }.go(); }
          // BUG: Diagnostic contains: 'r' is promised to run in place
          void thread(@RunsInPlace Runnable r) { new Thread() { @Override public void run() { r.run(); } }.start(); }
        }
        """);
  }

  @Test
  void aResultThatIsStillSharedInPart() {
    check(
        BrokenPromise.class,
        """
        class A {
          private final List<String> rows = new ArrayList<>();
          // BUG: Diagnostic contains: 'rows' still refers to it
          @Sending List<String> either(boolean own) { return own ? rows : new ArrayList<>(); }
          // BUG: Diagnostic contains: 'rows' still refers to it
          @Sending List<String> view() { return Collections.unmodifiableList(rows); }
          // BUG: Diagnostic contains: 'rows' still refers to it
          @Sending Iterator<String> iterator() { return rows.iterator(); }
          @Sending List<List<String>> around() {
            List<List<String>> all = new ArrayList<>();
            all.add(rows);
            // BUG: Diagnostic contains: 'rows' still refers to it
            return all;
          }
          @Sending List<String> copy() { return new ArrayList<>(rows); }
          @Sending String first() { return rows.get(0); }
          @Sending List<String> filled() { List<String> l = new ArrayList<>(); l.addAll(rows); return l; }
        }
        """);
  }
}
