package dev.pinion;

import org.junit.jupiter.api.function.ThrowingSupplier;

/** For calls that throw checked exceptions of which a test knows that they do not. */
public final class Unchecked {
  private Unchecked() {}

  public static <T> T get(ThrowingSupplier<T> call) {
    try {
      return call.get();
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }
}
