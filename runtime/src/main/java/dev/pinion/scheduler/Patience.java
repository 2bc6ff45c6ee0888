package dev.pinion.scheduler;

/**
 * How long a worker that lives on tasks from outside looks for the next before it sleeps. A sleep
 * and its wake-up cost tens of microseconds, and the thread that spawns pays for part of them. So
 * the worker waits for some microseconds always, and for as long as a sleep costs if its latest
 * sleep was that short. A long wait in vain makes it wait little the next {@link #PENALTY} times:
 * at most one ninth of short sleeps are preceded by a long wait.
 *
 * <p>None of it where there is one processor, which the outside would have to wait for. Its
 * worker's only.
 */
final class Patience {
  private static final boolean ALONE = Runtime.getRuntime().availableProcessors() == 1;
  private static final long LITTLE_NANOS = 3_000;
  static final long LONG_NANOS = 50_000;
  static final int PENALTY = 8;

  /** It waits long if this is above zero. */
  private int shortSleeps;

  /** How long to wait this time. */
  long nanos() {
    return ALONE ? 0 : isLong() ? LONG_NANOS : LITTLE_NANOS;
  }

  boolean isLong() {
    return shortSleeps > 0;
  }

  /** Nothing came in that time. */
  void inVain() {
    if (isLong()) {
      shortSleeps = -PENALTY;
    }
  }

  /** The worker has slept for so long. */
  void slept(long nanos) {
    if (nanos > LONG_NANOS) {
      shortSleeps = Math.min(shortSleeps, 0);
    } else if (shortSleeps <= 0) {
      shortSleeps++;
    }
  }
}
