package dev.pinion.sync;

/** Throws a checked exception where a poll cannot declare it; the await does. */
final class Unchecked {
  private Unchecked() {}

  /** Throws the failure itself. */
  static RuntimeException rethrow(Throwable failure) {
    throw Unchecked.<RuntimeException>as(failure);
  }

  @SuppressWarnings("unchecked") // erased: throws what it was given
  private static <X extends Throwable> RuntimeException as(Throwable failure) throws X {
    throw (X) failure;
  }
}
