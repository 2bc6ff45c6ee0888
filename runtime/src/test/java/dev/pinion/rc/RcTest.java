package dev.pinion.rc;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The last handle closes the value. */
final class RcTest {
  private final AtomicInteger closed = new AtomicInteger();
  private final AutoCloseable resource = closed::incrementAndGet;

  @Test
  void theLastRcClosesTheValueOnce() throws Exception {
    Rc<AutoCloseable> first = Rc.of(resource);
    Rc<AutoCloseable> second = first.copy();
    assertThat(second.get()).isSameInstanceAs(resource);
    assertThat(first.count()).isEqualTo(2);
    first.close();
    first.close();
    assertThat(closed.get()).isEqualTo(0);
    second.close();
    assertThat(closed.get()).isEqualTo(1);
  }

  @Test
  void aClosedHandleGivesNothing() throws Exception {
    Rc<AutoCloseable> rc = Rc.of(resource);
    Arc<AutoCloseable> arc = Arc.of(resource);
    rc.close();
    arc.close();
    assertThrows(IllegalStateException.class, rc::get);
    assertThrows(IllegalStateException.class, rc::copy);
    assertThrows(IllegalStateException.class, arc::get);
    assertThrows(IllegalStateException.class, arc::copy);
  }

  @Test
  void aWeakKeepsNothingOpen() throws Exception {
    Rc<AutoCloseable> rc = Rc.of(resource);
    Weak<AutoCloseable> weak = rc.downgrade();
    Rc<AutoCloseable> again = weak.upgrade().orElseThrow();
    rc.close();
    again.close();
    assertThat(closed.get()).isEqualTo(1);
    assertThat(weak.upgrade()).isEmpty();
  }

  @Test
  void theLastArcClosesTheValueOnceWhoeverClosesIt() throws Exception {
    Arc<AutoCloseable> first = Arc.of(resource);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Arc<AutoCloseable> mine = first.copy();
      threads.add(new Thread(() -> copyAndClose(mine)));
    }
    threads.forEach(Thread::start);
    first.close();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(closed.get()).isEqualTo(1);
  }

  private static void copyAndClose(Arc<AutoCloseable> mine) {
    try {
      for (int i = 0; i < 1_000; i++) {
        mine.copy().close();
      }
      mine.close();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
