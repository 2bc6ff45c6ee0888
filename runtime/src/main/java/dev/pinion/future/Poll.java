package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/**
 * What a poll of a {@link Future} found: {@link Ready} with the value, or {@link Pending}.
 *
 * @param <T> the type of the value
 */
public sealed interface Poll<T extends @Nullable Object> {

  /** The future has its value. */
  record Ready<T extends @Nullable Object>(T value) implements Poll<T> {
    static final Ready<@Nullable Object> NULL = new Ready<>(null);
  }

  /** The future has no value yet, and will wake the waker it was polled with. */
  final class Pending<T extends @Nullable Object> implements Poll<T> {
    static final Pending<?> INSTANCE = new Pending<>();

    private Pending() {}

    @Override
    public String toString() {
      return "Pending";
    }
  }

  /** The value is there. */
  @SuppressWarnings("unchecked") // NULL holds no T
  static <T extends @Nullable Object> Poll<T> ready(T value) {
    return value == null ? (Poll<T>) Ready.NULL : new Ready<>(value);
  }

  /** The value is not there yet. Always the same object. */
  @SuppressWarnings("unchecked") // Pending holds no T
  static <T extends @Nullable Object> Poll<T> pending() {
    return (Poll<T>) Pending.INSTANCE;
  }

  /** Whether this is {@link Ready}. */
  default boolean isReady() {
    return this instanceof Ready;
  }
}
