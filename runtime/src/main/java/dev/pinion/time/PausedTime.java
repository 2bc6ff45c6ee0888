package dev.pinion.time;

import dev.pinion.annotations.Sync;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that stands still until a test moves it, so that a day passes in microseconds and a
 * deadline is never missed by a slow machine.
 *
 * <pre>{@code
 * PausedTime time = TimeSource.paused();
 * AsyncRuntime runtime = AsyncRuntime.builder().clock(time).build();
 * JoinHandle<Void> slept = runtime.spawn(Time.sleep(Duration.ofHours(24)));
 * time.advance(Duration.ofHours(24));
 * }</pre>
 *
 * <p>Its time of day begins at 1970-01-01T00:00:00Z.
 */
@Sync(unchecked = "the fields are final and concurrent")
public final class PausedTime extends TimeSource {
  private final AtomicLong now = new AtomicLong();
  private final List<TimeDriver> drivers = new CopyOnWriteArrayList<>();

  PausedTime() {}

  @Override
  public long nanos() {
    return now.get();
  }

  @Override
  public Instant instant() {
    return Instant.EPOCH.plusNanos(now.get());
  }

  /**
   * Moves the clock and wakes every future whose time has come, before it returns; the tasks then
   * run on their executor. A sleep that is first polled afterwards counts from the new time.
   *
   * @throws IllegalArgumentException if the step is negative, or leads beyond the 146 years that
   *     the clock has
   */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("time does not go back: " + step);
    }
    now.updateAndGet(from -> after(from, step));
    for (TimeDriver driver : drivers) {
      driver.fire();
    }
  }

  /** What is left of a long is for the deadlines that are reckoned from here. */
  private static long after(long now, Duration step) {
    if (step.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2 - now)) > 0) {
      throw new IllegalArgumentException("a paused clock ends after 146 years: " + step);
    }
    return now + step.toNanos();
  }

  /**
   * Moves the clock to the earliest time for which a future waits, if any does, and wakes what is
   * due then; for executors that have nothing else to do. False if no future waits.
   */
  public boolean advanceToNext() {
    while (true) {
      long tick = TimerWheel.NEVER;
      for (TimeDriver driver : drivers) {
        tick = Math.min(tick, driver.nextTick());
      }
      if (tick == TimerWheel.NEVER) {
        return false;
      }
      long due = Timer.nanosAt(tick);
      long unused = now.accumulateAndGet(due, Math::max);
      boolean fired = false;
      for (TimeDriver driver : drivers) {
        fired |= driver.fire();
      }
      if (fired) {
        return true; // else timers only fell to a lower level of their wheel
      }
    }
  }

  @Override
  boolean runs() {
    return false;
  }

  @Override
  void bind(TimeDriver driver) {
    drivers.add(driver);
  }

  @Override
  void unbind(TimeDriver driver) {
    drivers.remove(driver);
  }
}
