package dev.pinion.checker.flow;

/**
 * A lock that is held where something is used.
 *
 * @param forReading whether any number of threads may hold it like that at once, so that it keeps
 *     only those out who hold it for writing
 */
public record Hold(Place lock, boolean forReading) {

  static Hold of(Place lock) {
    return new Hold(lock, false);
  }

  /** Whether the lock keeps out every other use that holds it too. */
  boolean guards(boolean write) {
    return !(write && forReading);
  }
}
