package dev.pinion.time;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.Waker;
import java.util.ArrayList;
import java.util.List;

/**
 * The timers of one executor, for authors of executors: the thread that waits for events waits no
 * longer than {@link #beforePark} says and then calls {@link #fire}. Futures find it by {@code
 * Context.service(TimeDriver.class)}; under an executor that offers none, one daemon thread serves
 * all. The resolution is a millisecond; no timer fires early.
 *
 * <pre>
 * Threads   set, unset, fire: any. beforePark, then fire: the thread that parks, one at a time.
 * State     the wheel, behind its own monitor, which is held for a few instructions; wakers are
 *           collected under it and woken outside.
 * Ordering  a timer set earlier than parkedUntil unparks the parked thread. beforePark and set hold
 *           the lock, so a timer set while that thread is about to park is seen or unparks it.
 * Shutdown  close wakes who still waits; their next poll throws.
 * </pre>
 */
@Sync(unchecked = "the wheel is guarded by its monitor, the rest final or volatile")
public final class TimeDriver implements AutoCloseable {
  private static final int BATCH = 32;

  private final TimeSource source;
  private final Runnable unpark;

  @GuardedBy("wheel")
  private final TimerWheel wheel = new TimerWheel();

  /**
   * The tick until which the driving thread is parked, 0 when it is not. Set under the lock; reset
   * without it, since a timer that misses the reset only unparks in vain.
   */
  private volatile long parkedUntil;

  /** Nothing is to be done before this tick. Written under the lock, read before taking it. */
  private volatile long nextTick = TimerWheel.NEVER;

  @GuardedBy("wheel")
  private boolean closed;

  /**
   * Timers by this clock.
   *
   * @param unpark makes the parked thread return at once, or else its next park; called by any
   *     thread
   */
  public TimeDriver(TimeSource source, Runnable unpark) {
    this.source = source;
    this.unpark = unpark;
    source.bind(this);
  }

  /** The timers of the executor that polls, or of the shared thread. */
  static TimeDriver of(Context cx) {
    TimeDriver service = cx.service(TimeDriver.class);
    return service != null ? service : TimerThread.SHARED;
  }

  long nanos() {
    return source.nanos();
  }

  TimeSource source() {
    return source;
  }

  /**
   * How long a thread that would park for this many nanoseconds may do so. Until it calls {@link
   * #fire}, a timer that is set for an earlier time unparks it.
   */
  public long beforePark(long nanos) {
    if (!source.runs()) {
      return nanos;
    }
    long next;
    synchronized (wheel) {
      next = wheel.nextTick();
      parkedUntil = next;
    }
    if (next == TimerWheel.NEVER) {
      return nanos;
    }
    return Math.min(nanos, Math.max(0, Timer.nanosAt(next) - source.nanos()));
  }

  /** Nothing is to be done before this tick; {@link TimerWheel#NEVER} if no timer is set. */
  long nextTick() {
    return nextTick;
  }

  /**
   * Ends the park that {@link #beforePark} announced, and wakes every future that is due; whether
   * there was one.
   */
  @CanIgnoreReturnValue
  public boolean fire() {
    if (parkedUntil != 0) {
      parkedUntil = 0;
    }
    long next = nextTick;
    if (next != TimerWheel.NEVER) {
      long now = Timer.tickAt(source.nanos());
      if (now >= next) {
        return fireUntil(now, Timer.FIRED) > 0;
      }
    }
    return false;
  }

  @CanIgnoreReturnValue
  private long fireUntil(long tick, int state) {
    List<Waker> due = new ArrayList<>(BATCH);
    long fired = 0;
    int count;
    do {
      count = 0;
      due.clear();
      synchronized (wheel) {
        for (Timer timer; count < BATCH && (timer = wheel.advance(tick)) != null; ) {
          timer.state = state;
          count++;
          Waker waker = timer.waker();
          if (waker != null) { // else its owner has let it go
            due.add(waker);
          }
        }
        nextTick = wheel.nextTick();
      }
      fired += count;
      Waker.wakeAll(due);
    } while (count == BATCH);
    return fired;
  }

  /** Puts the timer in the wheel; false if it is due. */
  boolean set(Timer timer) {
    boolean earlier;
    synchronized (wheel) {
      if (closed) {
        throw new IllegalStateException("the runtime whose clock this future uses is closed");
      }
      if (wheel.size() == 0) {
        wheel.advance(Timer.tickAt(source.nanos())); // finds nothing; moves the present on
      }
      if (!wheel.insert(timer)) {
        return false;
      }
      timer.state = Timer.SET;
      long tick = timer.tick();
      earlier = tick < parkedUntil;
      if (earlier) {
        parkedUntil = tick;
      }
      // Not its own tick: before that it may have to fall to a lower level, and who parks is told
      // of that. If fire did not do it then, that thread would park for no time until the tick.
      nextTick = wheel.nextTick();
    }
    if (earlier) {
      unpark.run();
    }
    return true;
  }

  /** Takes the timer out of the wheel, unless it has fired meanwhile. */
  void unset(Timer timer) {
    synchronized (wheel) {
      if (timer.state == Timer.SET) {
        wheel.remove(timer);
        timer.state = Timer.NEW;
      }
    }
  }

  /** How many timers wait. */
  public int size() {
    synchronized (wheel) {
      return wheel.size();
    }
  }

  /** Wakes whoever still waits; what waits for this clock then fails. */
  @Override
  public void close() {
    source.unbind(this);
    synchronized (wheel) {
      closed = true;
    }
    fireUntil(TimerWheel.NEVER - 1, Timer.DEAD);
  }
}
