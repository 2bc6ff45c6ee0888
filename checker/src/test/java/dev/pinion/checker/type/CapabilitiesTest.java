package dev.pinion.checker.type;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.pinion.checker.type.Rows.row;
import static dev.pinion.checker.type.Rows.rows;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One row a construct: the members of a class, and the verdicts on its field {@code it}. */
final class CapabilitiesTest {
  @TestFactory
  Stream<DynamicTest> plainTypes() {
    return rows(
        row("HOLDS", "SAFE", "int it;"),
        row("HOLDS", "SAFE", "String it;"),
        row("HOLDS", "SAFE", "Integer it;"),
        row("UNKNOWN", "UNKNOWN", "Object it;"),
        row("UNKNOWN", "UNKNOWN", "T it;"),
        row("UNKNOWN", "UNKNOWN", "Runnable it;"),
        row("HOLDS", "PLAIN_DATA", "StringBuilder it;"),
        row("HOLDS", "PLAIN_DATA", "int[] it;"),
        row("HOLDS", "PLAIN_DATA", "String[] it;"),
        row("UNKNOWN", "PLAIN_DATA", "Runnable[] it;"),
        row("HOLDS", "PLAIN_DATA", "ArrayList<String> it;"),
        row("UNKNOWN", "PLAIN_DATA", "ArrayList<?> it;"),
        row("UNKNOWN", "PLAIN_DATA", "ArrayList it;"),
        row("HOLDS", "PLAIN_DATA", "ArrayList<? extends Integer> it;"));
  }

  @TestFactory
  Stream<DynamicTest> fields() {
    return rows(
        row("HOLDS", "SAFE", "F it; static final class F { final String s = \"\"; }"),
        row("UNKNOWN", "UNKNOWN", "F it; static class F { final String s = \"\"; }"),
        row("HOLDS", "PLAIN_DATA", "F it; static final class F { int n; }"),
        row("UNKNOWN", "PLAIN_DATA", "F it; static class F { int n; }"),
        row("HOLDS", "SAFE", "F it; static final class F { volatile int n; }"),
        row("HOLDS", "PLAIN_DATA", "F it; static final class F { final int[] n = {}; }"),
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { F next() { return f; } final F f = null; }"),
        row("HOLDS", "SAFE", "R it; record R(int n, String s) {}"),
        row("HOLDS", "PLAIN_DATA", "R it; record R(int[] n) {}"),
        row("HOLDS", "UNKNOWN", "R it; record R(List<String> n) {}"),
        row("HOLDS", "SAFE", "E it; enum E { A, B; final int n = 1; }"),
        row("HOLDS", "PLAIN_DATA", "E it; enum E { A, B; int n = 1; }"));
  }

  @TestFactory
  Stream<DynamicTest> promises() {
    return rows(
        row("FAILS", "SAFE", "F it; @NotSend static final class F {}"),
        row("HOLDS", "SELF_MUTATING", "F it; @NotSync static final class F {}"),
        row("HOLDS", "SAFE", "F it; @Send @Sync static class F { int n; }"),
        row("HOLDS", "SAFE", "G it; @Send @Sync static class F { } static class G extends F {}"),
        row("FAILS", "UNKNOWN", "G it; @NotSend interface F { } interface G extends F {}"),
        row("FAILS", "SAFE", "G it; @NotSend static final class F {} record G(F f) {}"),
        row("HOLDS", "UNKNOWN", "@Send Runnable it;"),
        row("HOLDS", "SAFE", "@Sync Runnable it;"),
        row("FAILS", "SAFE", "@NotSend String it;"),
        row("HOLDS", "UNKNOWN", "R it; record R(@Send Runnable r) {}"),
        row(
            "HOLDS",
            "SAFE",
            "B<String> it; @Send(ifSend=\"T\") @Sync(ifSend=\"T\") interface B<T> {}"),
        row(
            "UNKNOWN",
            "UNKNOWN",
            "B<Object> it; @Send(ifSend=\"T\") @Sync(ifSend=\"T\") interface B<T> {}"),
        row(
            "HOLDS",
            "SAFE",
            "B<@Send Runnable> it; @Send(ifSend=\"T\") @Sync(ifSend=\"T\") interface B<T> {}"),
        row(
            "UNKNOWN",
            "UNKNOWN",
            "B it; @Send(ifSend=\"T\") @Sync(ifSend=\"T\") interface B<T> {}"),
        row(
            "HOLDS",
            "PLAIN_DATA",
            "B<StringBuilder> it; @Send(ifSend=\"T\") @Sync(ifSync=\"T\") interface B<T> {}"),
        row(
            "HOLDS",
            "UNKNOWN",
            "B<String> it; static final class B<@Send U> { final U u = null; @Sync Runnable x; }"
                .replace("@Sync Runnable x;", "final @Send Runnable x = null;")));
  }

  @TestFactory
  Stream<DynamicTest> locks() {
    return rows(
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { private int n; synchronized int next() { return n++; }"
                + " }"),
        row(
            "HOLDS",
            "PLAIN_DATA",
            "F it; static final class F { private int n; synchronized int next() { return n++; }"
                + " int get() { return n; } }"),
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { private int n; private final Object lock = new Object();"
                + " int next() { synchronized (lock) { return n++; } } }"),
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { private int n; private final Lock lock = new"
                + " ReentrantLock(); int next() { lock.lock(); try { return n++; } finally {"
                + " lock.unlock(); } } }"),
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { private int n; final ReentrantReadWriteLock rw = new"
                + " ReentrantReadWriteLock(); int get() { rw.readLock().lock(); try { return n; }"
                + " finally { rw.readLock().unlock(); } } void set(int m) { rw.writeLock().lock();"
                + " try { n = m; } finally { rw.writeLock().unlock(); } } }"),
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { private int n; synchronized int next() { return up(); }"
                + " private int up() { return n++; } }"),
        row(
            "HOLDS",
            "PLAIN_DATA",
            "F it; static final class F { private int n; synchronized int next() { return up(); }"
                + " int other() { return up(); } private int up() { return n++; } }"),
        row(
            "HOLDS",
            "UNKNOWN",
            "F it; static final class F { int n; synchronized int next() { return n++; } }"),
        row(
            "HOLDS",
            "UNKNOWN",
            "F it; static final class F { private int n; final Object a = new Object(), b = new"
                + " Object(); int up() { synchronized (a) { return n++; } } int down() {"
                + " synchronized (b) { return n--; } } }"));
  }

  @TestFactory
  Stream<DynamicTest> guardedContents() {
    return rows(
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { private final List<String> xs = new ArrayList<>();"
                + " synchronized void add(String x) { xs.add(x); } synchronized int size() {"
                + " return xs.size(); } }"),
        row(
            "HOLDS",
            "UNKNOWN",
            "F it; static final class F { private final List<String> xs = new ArrayList<>();"
                + " synchronized List<String> all() { return xs; } }"),
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { private final List<String> xs = new ArrayList<>();"
                + " synchronized List<String> all() { return new ArrayList<>(xs); } }"),
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { private final java.text.SimpleDateFormat f = new"
                + " java.text.SimpleDateFormat(); synchronized String now(Date d) { return"
                + " f.format(d); } }"),
        row(
            "HOLDS",
            "SELF_MUTATING",
            "F it; static final class F { private final java.text.SimpleDateFormat f = new"
                + " java.text.SimpleDateFormat(); String now(Date d) { return f.format(d); } }"));
  }

  @TestFactory
  Stream<DynamicTest> caches() {
    return rows(
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { final String s = \"\"; private int hash; public int"
                + " hashCode() { int h = hash; if (h == 0) { h = s.hashCode(); hash = h; } return"
                + " h; } }"),
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { final int n = 1; private String text; public String"
                + " toString() { if (text == null) { text = \"\" + n; } return text; } }"),
        row(
            "HOLDS",
            "PLAIN_DATA",
            "F it; static final class F { private long hash; long get() { if (hash == 0) { hash ="
                + " 1; } return hash; } }"),
        row(
            "UNKNOWN",
            "PLAIN_DATA",
            "F it; static class F { private ArrayList<Runnable> xs; ArrayList<Runnable> get() { if"
                + " (xs == null) { xs = new ArrayList<>(); } return xs; } }"));
  }

  @TestFactory
  Stream<DynamicTest> whatFieldsHold() {
    return rows(
        row(
            "HOLDS",
            "PLAIN_DATA",
            "F it; static final class F { private final List<String> xs = new ArrayList<>(); void"
                + " add() { xs.add(\"\"); } }"),
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { private final List<String> xs = List.of(\"a\"); }"),
        row(
            "HOLDS",
            "SAFE",
            "F<String> it; static final class F<U> { private final Map<U, U> xs = new"
                + " ConcurrentHashMap<>(); }"),
        row(
            "UNKNOWN",
            "UNKNOWN",
            "F<Object> it; static final class F<U> { private final Map<U, U> xs = new"
                + " ConcurrentHashMap<>(); }"),
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { private final List<String> xs ="
                + " Collections.synchronizedList(new ArrayList<>()); }"),
        row(
            "HOLDS",
            "UNKNOWN",
            "F it; static final class F { private final List<String> xs; F(List<String> xs) {"
                + " this.xs = xs; } }"),
        row(
            "FAILS",
            "SELF_MUTATING",
            "F it; static final class F { private final java.lang.foreign.Arena a ="
                + " java.lang.foreign.Arena.ofConfined(); }"));
  }

  @TestFactory
  Stream<DynamicTest> innerClasses() {
    return rows(
        row("UNKNOWN", "PLAIN_DATA", "F it; int n; final class F { int m() { return n; } }"),
        row("HOLDS", "SAFE", "F it; int n; final class F { int m() { return 1; } }"),
        row("HOLDS", "SAFE", "F it; private static class F { final int n = 1; }"),
        row(
            "UNKNOWN",
            "UNKNOWN",
            "F it; private static class F { final int n = 1; } static class G extends F {}"));
  }

  @TestFactory
  Stream<DynamicTest> sealedTypes() {
    return rows(
        row(
            "HOLDS",
            "SAFE",
            "S it; sealed interface S permits A, B {} record A(int n) implements S {} record"
                + " B(String s) implements S {}"),
        row(
            "FAILS",
            "SAFE",
            "S it; sealed interface S permits A, B {} record A(int n) implements S {} @NotSend"
                + " static final class B implements S {}"),
        row(
            "UNKNOWN",
            "UNKNOWN",
            "S it; sealed interface S permits A {} non-sealed interface A extends S {}"));
  }

  @TestFactory
  Stream<DynamicTest> recursion() {
    return rows(
        row("HOLDS", "SAFE", "N it; record N(N next, String s) {}"),
        row("HOLDS", "PLAIN_DATA", "N it; static final class N { N next; }"),
        row("HOLDS", "SAFE", "A it; record A(B b) {} record B(A a) {}"),
        row(
            "FAILS",
            "SAFE",
            "A it; record A(B b, C c) {} record B(A a) {} @NotSend static final class C {}"),
        row(
            "HOLDS",
            "SAFE",
            "E it; static final class E<U extends E<U>> { }".replace("E it", "E<?> it")),
        row("UNKNOWN", "UNKNOWN", "G<String> it; record G<U>(G<G<U>> next, U u) {}"));
  }

  @TestFactory
  Stream<DynamicTest> models() {
    return rows(
        row("HOLDS", "SAFE", "Thread it;"),
        row("HOLDS", "PLAIN_DATA", "F it; static final class F extends Thread { int n; }"),
        row("HOLDS", "SAFE", "ExecutorService it;"),
        row(
            "HOLDS",
            "PLAIN_DATA",
            "F it; static final class F implements Executor { int n; public void execute(Runnable"
                + " r) {} }"),
        row("HOLDS", "SELF_MUTATING", "java.text.SimpleDateFormat it;"),
        row("HOLDS", "SELF_MUTATING", "ArrayList<java.text.SimpleDateFormat> it;"),
        row("HOLDS", "SAFE", "ConcurrentHashMap<String, java.text.SimpleDateFormat> it;"),
        row("FAILS", "SAFE", "ThreadLocalRandom it;"),
        row("HOLDS", "SAFE", "IllegalStateException it;"),
        row("HOLDS", "SAFE", "TimeUnit it;"),
        row("HOLDS", "SAFE", "Optional<String> it;"),
        row("HOLDS", "PLAIN_DATA", "Optional<StringBuilder> it;"),
        row("HOLDS", "SAFE", "java.time.Instant it;"),
        row("HOLDS", "UNKNOWN", "List<String> it;"));
  }

  @TestFactory
  Stream<DynamicTest> verdictsDoNotDependOnRelease() {
    return Stream.of(
            "ArrayList<String> it;",
            "java.text.SimpleDateFormat it;",
            "Thread it;",
            "Exception it;")
        .map(
            members ->
                DynamicTest.dynamicTest(
                    members,
                    () ->
                        assertWithMessage(members)
                            .that(Judgement.of(members, "--release", "21").sync())
                            .isEqualTo(Judgement.of(members).sync())));
  }

  @Test
  void reasonsLeadFromTheTypeToTheCause() {
    assertThat(
            Judgement.of(
                    """
                    Order it;
                    record Order(String id, Cart cart) {}
                    static final class Cart { private final List<String> xs = new ArrayList<>(); List<String> all() { return xs; } }
                    """)
                .sync())
        .isEqualTo(
            """
            PLAIN_DATA
            'Case.Order' has field 'cart' of type 'Case.Cart'
            'Case.Cart' has field 'xs' of type 'List<String>'
            'ArrayList<String>' is plain data\
            """);
    assertThat(
            Judgement.of(
                    "Box<Local> it; record Box<U>(List<U> us, U u) {} @NotSend interface Local {}")
                .send())
        .isEqualTo(
            """
            FAILS
            'Case.Box<Case.Local>' has field 'us' of type 'List<Case.Local>'
            'List<Case.Local>' holds values of type 'Case.Local'
            'Case.Local' is bound to the thread that made it (@NotSend)\
            """);
    assertThat(Judgement.of("F it; static final class F { int n; }").sync())
        .isEqualTo(
            """
            PLAIN_DATA
            'Case.F' has field 'n' of type 'int'
            'n' is neither final nor volatile, and no lock guards each use of it\
            """);
  }
}
