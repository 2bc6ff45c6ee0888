package dev.pinion.time;

import dev.pinion.future.Context;
import dev.pinion.future.Waker;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A future's entry in a {@link TimerWheel}: futures that wait for a time extend it, so a timer is
 * no object of its own. 40 bytes.
 *
 * <pre>
 * Threads   the future's owner calls setOff, elapsed and unset; the thread that drives calls fire.
 * State     NEW --setOff--> SET --fire--> FIRED; SET --unset--> NEW; SET --driver closed--> DEAD.
 *           next, prev and the changes from and to SET: under the driver's lock.
 * Ordering  the owner writes the waker, then reads the state; fire writes the state, then reads the
 *           waker. All volatile: either fire wakes the latest waker or the owner sees it fired.
 * </pre>
 */
abstract class Timer {
  static final int NEW = 0;
  static final int SET = 1;
  static final int FIRED = 2;
  static final int DEAD = 3;

  private static final long NANOS_PER_TICK = 1_000_000;
  private static final VarHandle WAKER;

  static {
    try {
      WAKER = MethodHandles.lookup().findVarHandle(Timer.class, "waker", Waker.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** Nanoseconds: of the driver's clock, or while the timer is NEW a span from its first poll. */
  private long deadline;

  @Nullable Timer next;
  @Nullable Timer prev;
  private @Nullable TimeDriver driver;
  private volatile @Nullable Waker waker;
  volatile int state; // NEW, by default: an explicit volatile store would be a fence

  Timer(long span) {
    this.deadline = span;
  }

  /** The millisecond at which the deadline has passed. */
  final long tick() {
    return (deadline + NANOS_PER_TICK - 1) / NANOS_PER_TICK;
  }

  static long tickAt(long nanos) {
    return nanos / NANOS_PER_TICK;
  }

  static long nanosAt(long tick) {
    return tick * NANOS_PER_TICK;
  }

  final boolean isNew() {
    return state == NEW;
  }

  /** Whom to wake; read after the state was changed. */
  final @Nullable Waker waker() {
    return waker;
  }

  final long deadline() {
    return deadline;
  }

  /** Begins to wait until the span has passed; false if that is now. */
  final boolean setOff(Context cx) {
    TimeDriver driver = TimeDriver.of(cx);
    return setOff(driver, driver.nanos() + deadline, cx);
  }

  /** Begins to wait for the deadline; false if it has passed. */
  final boolean setOff(TimeDriver driver, long deadline, Context cx) {
    this.driver = driver;
    this.deadline = deadline;
    if (deadline <= driver.nanos()) {
      state = FIRED;
      return false;
    }
    waker = cx.waker();
    if (driver.set(this)) {
      return true;
    }
    state = FIRED;
    return false;
  }

  /** Whether a timer that was set off has fired; if not, it wakes the context's waker then. */
  final boolean elapsed(Context cx) {
    Waker latest = cx.waker();
    if ((Waker) WAKER.get(this) != latest) {
      waker = latest;
    }
    int seen = state;
    if (seen == DEAD) {
      throw new IllegalStateException("the runtime whose clock this future waited for is closed");
    }
    return seen == FIRED;
  }

  /** Makes it NEW again. */
  final void renew(long span) {
    unset();
    state = NEW;
    deadline = span;
  }

  /** Takes it from the wheel, if it is there. */
  final void unset() {
    TimeDriver set = driver;
    if (set != null && state == SET) {
      set.unset(this);
    }
    waker = null;
  }
}
