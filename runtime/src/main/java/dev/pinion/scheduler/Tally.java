package dev.pinion.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What one worker has done. Written by that worker alone, so that counting is a load and a store;
 * read by any thread, all opaque: each count is right, and none says when.
 */
final class Tally {
  /** Tasks that waited for the first time. */
  static final int SUSPENDED = 0;

  /** Tasks that ended without ever having waited. */
  static final int ENDED_AT_ONCE = 1;

  /** Tasks that ended after having waited. */
  static final int ENDED = 2;

  /** Visits to another worker's queue that brought something. */
  static final int STEALS = 3;

  static final int PARKS = 4;

  /** Two cache lines: what another worker writes must not slow this one down. */
  private static final int PADDED = 32;

  private static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] counts = new long[PADDED];

  /** One more. */
  void add(int what) {
    COUNT.setOpaque(counts, what, counts[what] + 1);
  }

  long get(int what) {
    return (long) COUNT.getOpaque(counts, what);
  }
}
