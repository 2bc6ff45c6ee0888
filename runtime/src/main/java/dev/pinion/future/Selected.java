package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/** Which of two futures was ready first, and its value. */
public sealed interface Selected<A extends @Nullable Object, B extends @Nullable Object> {

  /** The first future was ready. */
  record First<A extends @Nullable Object, B extends @Nullable Object>(A value)
      implements Selected<A, B> {}

  /** The second future was ready. */
  record Second<A extends @Nullable Object, B extends @Nullable Object>(B value)
      implements Selected<A, B> {}
}
