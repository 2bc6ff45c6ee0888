package dev.pinion.checker.type;

import static dev.pinion.checker.type.Rows.rows;
import static dev.pinion.checker.type.Rows.state;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which locks guard a field, and which only seem to. */
final class GuardedStateTest {
  @TestFactory
  Stream<DynamicTest> locksThatAreHeld() {
    return rows(
        state(
            "SAFE",
            """
            private int n; private final Lock l = new ReentrantLock(); void m() { if
            (l.tryLock()) { try { n++; } finally { l.unlock(); } } }\
            """),
        state(
            "SAFE",
            """
            private static final Object L = new Object(); private int n; void m() { synchronized
            (L) { n++; } }\
            """),
        state(
            "SAFE",
            """
            private static final Object L = new Object(); private int n; void m() { Object l =
            L; synchronized (l) { n++; } } int r() { synchronized (L) { return n; } }\
            """),
        state(
            "SAFE",
            """
            private int n; static synchronized void m(F f) { F g = f; } void m() { synchronized
            (F.class) { n++; } } int r() { synchronized (F.class) { return n; } }\
            """),
        state(
            "SAFE",
            """
            private int n; synchronized void m(List<String> xs) { xs.forEach(x -> n++); }\
            """),
        state(
            "SAFE",
            """
            private int n; synchronized void m(F o) { synchronized (o) { o.n++; } }\
            """),
        state(
            "SAFE",
            """
            private int n; synchronized void w() throws InterruptedException { while (n == 0)
            wait(); n--; } synchronized void s() { n++; notifyAll(); }\
            """));
  }

  @TestFactory
  Stream<DynamicTest> locksThatAreNot() {
    return rows(
        state(
            "PLAIN_DATA",
            """
            private int n; private final ReentrantLock l = new ReentrantLock(); int m() {
            l.lock(); try { n++; } finally { l.unlock(); } return n; }\
            """),
        state(
            "PLAIN_DATA",
            """
            private int n; private final ReadWriteLock l = new ReentrantReadWriteLock(); void
            m() { l.readLock().lock(); try { n++; } finally { l.readLock().unlock(); } }\
            """),
        state(
            "PLAIN_DATA",
            """
            private int n; synchronized void m(Executor e) { e.execute(() -> n++); }\
            """),
        state(
            "UNKNOWN",
            """
            private int n; void m(Object o) { synchronized (o) { n++; } }\
            """),
        state(
            "UNKNOWN",
            """
            private int n; void m() { synchronized (new Object()) { n++; } }\
            """),
        state(
            "UNKNOWN",
            """
            private int n; private Object l() { return this; } void m() { synchronized (l()) {
            n++; } }\
            """));
  }

  @TestFactory
  Stream<DynamicTest> guardedByIsVerifiedWhereItCanBeSeen() {
    return rows(
        state(
            "SAFE",
            """
            @interface GuardedBy { String value(); } @GuardedBy("this") private int n;
            synchronized int m() { return n++; }\
            """),
        state(
            "SAFE",
            """
            @interface GuardedBy { String value(); } @GuardedBy("this") int n; synchronized int
            m() { return n++; }\
            """),
        state(
            "SAFE",
            """
            @interface GuardedBy { String value(); } @GuardedBy("this") private int n;
            synchronized int m() { return up(); } @GuardedBy("this") int up() { return n++; }\
            """),
        state(
            "PLAIN_DATA",
            """
            @interface GuardedBy { String value(); } @GuardedBy("this") private int n;
            synchronized int m() { return n++; } int r() { return n; }\
            """));
  }

  @TestFactory
  Stream<DynamicTest> theLockOfAnotherObject() {
    return rows(
        state(
            "UNKNOWN",
            """
            private final Object lock = new Object(); private int n; void m(F o) { synchronized
            (o.lock) { n++; } } int r() { synchronized (lock) { return n; } }\
            """),
        state(
            "SAFE",
            """
            private final Object lock = new Object(); private int n; void m() { synchronized
            (this.lock) { n++; } } int r() { synchronized (lock) { return n; } }\
            """));
  }
}
