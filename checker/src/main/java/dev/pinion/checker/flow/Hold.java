package dev.pinion.checker.flow;

import org.jspecify.annotations.Nullable;

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

  // Asked for each use: the ones a record gets of itself are slow until they are compiled.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hold hold && forReading == hold.forReading && lock.equals(hold.lock);
  }

  @Override
  public int hashCode() {
    return 31 * lock.hashCode() + Boolean.hashCode(forReading);
  }
}
