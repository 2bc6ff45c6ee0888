package dev.pinion.time;

/** What an {@link Interval} does when a tick was asked for later than a period after its time. */
public enum MissedTicks {
  /** The missed ticks follow at once, until the count is right again. */
  BURST {
    @Override
    long next(long due, long now, long period) {
      return due + period;
    }
  },

  /** The next tick comes a full period after the late one. */
  DELAY {
    @Override
    long next(long due, long now, long period) {
      return now + period;
    }
  },

  /** The missed ticks are left out; the next comes at its own time, a multiple of the period. */
  SKIP {
    @Override
    long next(long due, long now, long period) {
      return now + period - (now - due) % period;
    }
  };

  /** When the tick after the one that was due is due, if that one came too late. */
  abstract long next(long due, long now, long period);
}
