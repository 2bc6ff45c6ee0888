package dev.pinion.time;

import dev.pinion.future.Future;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Futures that wait for time to pass.
 *
 * <p>Every span counts from the future's first poll, since a future is cold. The resolution is a
 * millisecond; nothing is early. The clock is the runtime's; see {@link PausedTime} for tests.
 */
public final class Time {
  private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE / 4);

  private Time() {}

  /** Ready when this span of time has passed; at once if it is zero or negative. */
  public static Sleep sleep(Duration span) {
    return new Sleep(nanos(span));
  }

  /**
   * Ready at this time of day, at once if it has passed. The time of day is read once, at the first
   * poll; when somebody sets the clock afterwards the future does not notice.
   */
  public static Future<@Nullable Void> sleepUntil(Instant deadline) {
    return new SleepUntil(deadline);
  }

  /**
   * The future's own outcome, if it ends within the limit. Otherwise the future is cancelled, so
   * that its {@code finally} blocks run, and this fails with {@link
   * java.util.concurrent.TimeoutException}.
   *
   * <p>A future that is ready at its first poll wins over a limit of zero. Cancelling this cancels
   * the future.
   */
  public static <T extends @Nullable Object> Future<T> timeout(Future<T> future, Duration limit) {
    return new Timeout<>(future, nanos(limit));
  }

  /**
   * Ticks at once and then once a period.
   *
   * @throws IllegalArgumentException if the period is not positive
   */
  public static Interval interval(Duration period) {
    if (period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException("the period of an interval is positive, not " + period);
    }
    return new Interval(nanos(period));
  }

  /** Capped at 73 years, so that sums of two do not overflow. */
  static long nanos(Duration span) {
    if (span.isNegative()) {
      return 0;
    }
    return span.compareTo(FOREVER) < 0 ? span.toNanos() : FOREVER.toNanos();
  }
}
