package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/**
 * The lambda that is given to {@code async}: ordinary code with awaits directly in it, compiled to
 * a {@link StateMachine}.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface AsyncBody<T extends @Nullable Object> {
  /** The code of the body. */
  T call() throws Exception;
}
