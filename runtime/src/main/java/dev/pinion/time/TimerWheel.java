package dev.pinion.time;

import org.jspecify.annotations.Nullable;

/**
 * Timers by the millisecond they are due: insert and remove take constant time, and the timers
 * themselves are the nodes of its lists. Not safe to share; its driver holds a lock around it.
 *
 * <p>Level 0 has a slot for each of the next 64 ticks, level 1 one for each of the next 64 blocks
 * of 64 ticks, and so on. A timer lies on the level of the highest group of six bits in which its
 * tick differs from the present one, so it falls at most once to each lower level before it is due.
 * Where it lies follows from its tick and the present, which is why no timer stores it. After
 * "Hashed and Hierarchical Timing Wheels" (Varghese and Lauck, 1987), in Tokio's form without
 * wrap-around.
 */
final class TimerWheel {
  private static final int BITS = 6;
  private static final int SLOTS = 1 << BITS;

  /** 48 bits of milliseconds: more than the nanoseconds in a long can say. */
  private static final int LEVELS = 8;

  static final long NEVER = Long.MAX_VALUE;

  private final @Nullable Timer[] slots = new Timer[LEVELS * SLOTS];
  private final long[] occupied = new long[LEVELS];

  /** The present tick: every timer in here is due later. */
  private long now;

  private int size;

  int size() {
    return size;
  }

  /** Takes the timer; false if it is due already. */
  boolean insert(Timer timer) {
    if (timer.tick() <= now) {
      return false;
    }
    size++;
    link(timer);
    return true;
  }

  private void link(Timer timer) {
    int slot = slotOf(timer.tick());
    Timer head = slots[slot];
    timer.prev = null;
    timer.next = head;
    if (head == null) {
      occupied[slot >>> BITS] |= 1L << slot;
    } else {
      head.prev = timer;
    }
    slots[slot] = timer;
  }

  void remove(Timer timer) {
    Timer next = timer.next;
    Timer prev = timer.prev;
    timer.next = null;
    timer.prev = null;
    if (next != null) {
      next.prev = prev;
    }
    if (prev != null) {
      prev.next = next;
    } else {
      int slot = slotOf(timer.tick());
      slots[slot] = next;
      if (next == null) {
        occupied[slot >>> BITS] &= ~(1L << slot);
      }
    }
    size--;
  }

  private int slotOf(long tick) {
    int level = (63 - Long.numberOfLeadingZeros((tick ^ now) | (SLOTS - 1))) / BITS;
    return (level << BITS) | ((int) (tick >>> (level * BITS)) & (SLOTS - 1));
  }

  /** The tick at which something is due, or must fall to a lower level; or {@link #NEVER}. */
  long nextTick() {
    for (int level = 0; level < LEVELS; level++) {
      if (occupied[level] != 0) {
        int shift = level * BITS;
        long blockStart = (now >>> (shift + BITS)) << (shift + BITS);
        return blockStart + ((long) Long.numberOfTrailingZeros(occupied[level]) << shift);
      }
    }
    return NEVER;
  }

  /** Moves the present on, and removes and returns a timer that is due by then, if there is one. */
  @Nullable Timer advance(long until) {
    for (; ; ) {
      Timer due = slots[(int) now & (SLOTS - 1)];
      if (due != null) { // else every timer of level 0 is later than now
        remove(due);
        return due;
      }
      long next = nextTick();
      if (next > until) {
        now = Math.max(now, until);
        return null;
      }
      int level = levelOf(next);
      now = next;
      if (level > 0) {
        spread(level);
      }
    }
  }

  private int levelOf(long next) {
    return (63 - Long.numberOfLeadingZeros((next ^ now) | (SLOTS - 1))) / BITS;
  }

  /** The present has reached a block: its timers get slots of their own. */
  private void spread(int level) {
    int slot = (level << BITS) | ((int) (now >>> (level * BITS)) & (SLOTS - 1));
    Timer timer = slots[slot];
    slots[slot] = null;
    occupied[level] &= ~(1L << slot);
    while (timer != null) {
      Timer next = timer.next;
      link(timer);
      timer = next;
    }
  }
}
