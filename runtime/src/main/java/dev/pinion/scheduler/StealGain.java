package dev.pinion.scheduler;

/**
 * Whether it pays for a worker to steal. A few tasks whose polls are shorter than it takes to bring
 * them over are done sooner where they are, and mostly work with the data of those left behind: a
 * channel's senders and its receiver take turns of a microsecond, and on two workers each of their
 * operations waits for the other's cache line.
 *
 * <p>So a worker leaves a short queue whose owner makes brief polls, and naps: it sleeps as any
 * other, but for {@link #NAP_NANOS} at most while others are awake, and is not woken for a short
 * queue. After a nap it steals once in any case: tasks that would rather stay where they come, such
 * as those that yield all the time, are spread by that. What it can cost: a short queue waits for a
 * second worker by so much longer.
 *
 * <p>Its worker's only.
 */
final class StealGain {
  /** A queue with more than these is worth halving, whatever is in it. */
  static final int SHORT_QUEUE = 8;

  static final long NAP_NANOS = 1_000_000;
  private static final long BRIEF_NANOS = 6_000;

  /** The rate of polls is not judged over less. */
  private static final long WINDOW_NANOS = 10_000;

  private final long[] pollsSeen;
  private final long[] seenAt;
  private final boolean[] brief;

  /** It has napped, and not stolen since. */
  private boolean rested;

  private boolean declined;

  /** For a worker of so many. */
  StealGain(int workers) {
    pollsSeen = new long[workers];
    seenAt = new long[workers];
    brief = new boolean[workers];
  }

  /**
   * Whether to take half of a queue.
   *
   * @param owner the number of its worker
   * @param polls how many that has made
   * @param now in nanoseconds
   */
  boolean isWorth(int owner, int queued, long polls, long now) {
    boolean briefPolls = isBrief(owner, polls, now);
    if (queued <= SHORT_QUEUE && briefPolls && !rested) {
      declined = true;
      return false;
    }
    rested = false;
    return true;
  }

  private boolean isBrief(int owner, long polls, long now) {
    long span = now - seenAt[owner];
    if (span > WINDOW_NANOS) {
      brief[owner] = (polls - pollsSeen[owner]) * BRIEF_NANOS > span;
      pollsSeen[owner] = polls;
      seenAt[owner] = now;
    }
    return brief[owner];
  }

  /** Whether it left something since it was asked last. */
  boolean hasDeclined() {
    boolean result = declined;
    declined = false;
    return result;
  }

  void rested() {
    rested = true;
  }
}
