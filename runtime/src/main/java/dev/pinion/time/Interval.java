package dev.pinion.time;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of ticks, the first at once and then one a period. It belongs to one task, which asks
 * for one tick at a time:
 *
 * <pre>{@code
 * Interval interval = Time.interval(Duration.ofSeconds(1)).missedTicks(MissedTicks.SKIP);
 * while (true) {
 *   await(interval.tick());
 *   report();
 * }
 * }</pre>
 */
public final class Interval {
  /** A tick this late is on time: a timer's resolution is not a reason to shift the others. */
  private static final long TOLERANCE_NANOS = 5_000_000;

  private final long period;
  private MissedTicks missedTicks = MissedTicks.BURST;

  /** When the next tick is due, unless that is still to be reckoned from the next poll. */
  private long due;

  private boolean started;
  private boolean afterReset;

  Interval(long period) {
    this.period = period;
  }

  /** What to do after ticks were missed, {@link MissedTicks#BURST} if not told; returns this. */
  public Interval missedTicks(MissedTicks policy) {
    missedTicks = Objects.requireNonNull(policy);
    return this;
  }

  /** The next tick. Cancelling it loses nothing: the next one asked for is due at the same time. */
  public Future<@Nullable Void> tick() {
    return new Tick(this);
  }

  /** The next tick comes a period after it is first polled. */
  public void reset() {
    started = false;
    afterReset = true;
  }

  private long due(TimeDriver driver) {
    if (!started) {
      started = true;
      due = driver.nanos() + (afterReset ? period : 0);
    }
    return due;
  }

  private void ticked(long at, long now) {
    due = now - at <= TOLERANCE_NANOS ? at + period : missedTicks.next(at, now, period);
  }

  private static final class Tick extends Timer implements DirectFuture<@Nullable Void> {
    private final Interval interval;

    Tick(Interval interval) {
      super(0);
      this.interval = interval;
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      TimeDriver driver = TimeDriver.of(cx);
      boolean waits = isNew() ? setOff(driver, interval.due(driver), cx) : !elapsed(cx);
      if (waits) {
        return PENDING;
      }
      interval.ticked(deadline(), driver.nanos());
      return null;
    }

    @Override
    public void cancel() {
      unset();
    }
  }
}
