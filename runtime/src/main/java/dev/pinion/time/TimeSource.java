package dev.pinion.time;

import dev.pinion.annotations.Sync;
import java.time.Instant;

/** What time it is, for a {@link TimeDriver}: the system's clock, or one that a test moves. */
@Sync(unchecked = "implementations are required to be; each documents how")
public abstract sealed class TimeSource permits SystemTime, PausedTime {
  TimeSource() {}

  /** The clocks of this machine. */
  public static TimeSource system() {
    return SystemTime.INSTANCE;
  }

  /** A clock that stands still until {@link PausedTime#advance} is called. */
  public static PausedTime paused() {
    return new PausedTime();
  }

  /** Nanoseconds since an arbitrary moment, never decreasing and never negative. */
  public abstract long nanos();

  /** The time of day, which on a real machine may be set back or forth. */
  public abstract Instant instant();

  /** Whether waiting brings this clock forward. */
  abstract boolean runs();

  void bind(TimeDriver driver) {}

  void unbind(TimeDriver driver) {}
}
