package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/**
 * Failures travel as they were thrown, checked or not: a poll declares no exception, the await of
 * it declares them all. For authors of futures.
 */
public final class Failures {
  private Failures() {}

  /** Throws the failure itself; the result type is for {@code throw rethrow(failure)}. */
  public static RuntimeException rethrow(Throwable failure) {
    return Failures.<RuntimeException>as(failure);
  }

  /** Cleans up, and adds what that throws to the failure that is the reason for it. */
  static void runAfter(Runnable cleanUp, Throwable failure) {
    try {
      cleanUp.run();
    } catch (Throwable thrown) {
      Throwable unused = add(failure, thrown);
    }
  }

  /** The first failure, with the later one suppressed in it. */
  static Throwable add(@Nullable Throwable first, Throwable later) {
    if (first == null) {
      return later;
    }
    if (first != later) {
      first.addSuppressed(later);
    }
    return first;
  }

  @SuppressWarnings("unchecked") // the cast is erased: this throws what it was given
  private static <X extends Throwable> RuntimeException as(Throwable failure) throws X {
    throw (X) failure;
  }
}
