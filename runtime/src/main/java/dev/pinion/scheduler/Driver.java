package dev.pinion.scheduler;

/**
 * Where events come from that wake tasks: timers and sockets. One worker at a time drives it, so
 * that an event is found by the thread that goes on to run what it woke.
 */
public interface Driver {

  /**
   * Waits for events and wakes whom they are for; returns after some, when {@code nanos} are over,
   * after {@link #unpark}, or for no reason.
   *
   * @param nanos at most how long to wait; 0 only looks, {@link Long#MAX_VALUE} is for ever
   */
  void park(long nanos);

  /** Makes the park under way, or else the next one, return. Any thread, at any time. */
  void unpark();

  /** Lets go of what it holds, after the last park. */
  void close();
}
