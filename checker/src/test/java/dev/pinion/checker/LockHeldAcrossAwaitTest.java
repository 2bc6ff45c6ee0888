package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

class LockHeldAcrossAwaitTest {
  private final CompilationTestHelper compiler =
      CompilationTestHelper.newInstance(LockHeldAcrossAwait.class, getClass());

  private void checkBody(String statements) {
    compiler
        .addSourceLines(
            "A.java",
            """
            import static dev.pinion.Async.*;
            import dev.pinion.future.*;
            import java.util.concurrent.TimeUnit;
            import java.util.concurrent.locks.*;
            class A {
              final ReentrantLock lock = new ReentrantLock();
              static final Lock OTHER = new ReentrantLock();
              final ReadWriteLock rw = new ReentrantReadWriteLock();
              static Future<Integer> io() { return Futures.ready(1); }
              void release() { lock.unlock(); }
              void work() {}
              Future<Void> go(boolean b) {
                return async(() -> {
            """,
            statements,
            "return null; }); } }")
        .doTest();
  }

  @Test
  void monitorsCountWhereTheyAreAroundTheAwait() {
    checkBody(
        """
        synchronized (this) {
          // BUG: Diagnostic contains: the monitor of this is held across this await
          await(io());
        }
        synchronized (lock) { work(); }
        await(io());
        Future<Integer> f;
        synchronized (this) { f = async(() -> await(io())); }
        await(f);
        """);
  }

  @Test
  void synchronizedAroundTheBodyIsNotHeldWhileItRuns() {
    compiler
        .addSourceLines(
            "B.java",
            """
            import static dev.pinion.Async.*;
            import dev.pinion.future.*;
            class B {
              synchronized Future<Integer> go(Future<Integer> f) { return async(() -> await(f)); }
              Future<Integer> block(Future<Integer> f) {
                synchronized (this) { return async(() -> await(f)); }
              }
            }
            """)
        .doTest();
  }

  @Test
  void lockIsHeldUntilItIsReleased() {
    checkBody(
        """
        lock.lock();
        try {
          // BUG: Diagnostic contains: 'lock' is held across this await
          await(io());
        } finally { lock.unlock(); }
        this.lock.lock();
        lock.unlock();
        await(io());
        OTHER.lock();
        try { work(); } finally { OTHER.unlock(); }
        await(io());
        rw.writeLock().lock();
        rw.readLock().lock();
        rw.writeLock().unlock();
        // BUG: Diagnostic contains: 'rw.readLock()' is held
        await(io());
        rw.readLock().unlock();
        """);
  }

  @Test
  void releasedOnEveryPathIsFineHoweverItIsWritten() {
    checkBody(
        """
        lock.lock();
        if (b) { lock.unlock(); await(io()); return null; } else { lock.unlock(); }
        await(io());
        lock.lock();
        release();
        await(io());
        boolean locked = false;
        if (b) { lock.lock(); locked = true; }
        await(io());
        if (locked) { lock.unlock(); }
        while (b) {
          lock.lock();
          try { if (work2()) { break; } } finally { lock.unlock(); }
          await(io());
        }
        await(io());
        """
            .replace("work2()", "b"));
  }

  @Test
  void tryLockHoldsWhereItWasTrue() {
    checkBody(
        """
        if (lock.tryLock()) {
          // BUG: Diagnostic contains: 'lock' is held
          await(io());
          lock.unlock();
        } else { await(io()); }
        while (!OTHER.tryLock()) { await(io()); }
        try {
          // BUG: Diagnostic contains: 'OTHER' is held
          await(io());
        } finally { OTHER.unlock(); }
        boolean got = OTHER.tryLock(1, TimeUnit.SECONDS);
        if (!got) { await(io()); return null; }
        // BUG: Diagnostic contains: 'OTHER' is held
        await(io());
        OTHER.unlock();
        """);
  }

  @Test
  void otherSynchronizersDoNotBelongToAThread() {
    checkBody(
        """
        java.util.concurrent.Semaphore permits = new java.util.concurrent.Semaphore(1);
        permits.acquire();
        await(io());
        permits.release();
        StampedLock stamped = new StampedLock();
        long stamp = stamped.writeLock();
        await(io());
        stamped.unlockWrite(stamp);
        """);
  }

  @Test
  void strictCountsWhatMayBeHeld() {
    compiler
        .setArgs("-XepOpt:Pinion:StrictPackages=p")
        .addSourceLines(
            "p/B.java",
            """
            package p;
            import static dev.pinion.Async.*;
            import dev.pinion.future.*;
            import java.util.concurrent.locks.*;
            class B {
              Future<Integer> go(Future<Integer> f, Lock lock, boolean b) {
                return async(() -> {
                  if (b) { lock.lock(); }
                  // BUG: Diagnostic contains: 'lock' may be held
                  await(f);
                  if (b) { lock.unlock(); }
                  return await(f);
                });
              }
            }
            """)
        .doTest();
  }
}
