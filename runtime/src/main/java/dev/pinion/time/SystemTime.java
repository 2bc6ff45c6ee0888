package dev.pinion.time;

import java.time.Instant;

/** {@link System#nanoTime}, counted from the first use so that it is not negative. */
final class SystemTime extends TimeSource {
  static final SystemTime INSTANCE = new SystemTime();

  private final long origin = System.nanoTime();

  @Override
  public long nanos() {
    return System.nanoTime() - origin;
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  boolean runs() {
    return true;
  }
}
