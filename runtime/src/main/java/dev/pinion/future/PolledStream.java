package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/**
 * A stream whose values are polled for, so that no value costs a future. For authors of streams.
 *
 * <p>What is under way belongs to the stream and not to the future that {@link #next} gives, which
 * is always the same: cancelling that future loses nothing.
 *
 * @param <T> the type of the values
 */
public abstract class PolledStream<T> implements AsyncStream<T> {
  private final Next<T> next = new Next<>(this);

  /** The next value, null at the end, or {@link DirectFuture#PENDING}; as a poll. */
  protected abstract @Nullable Object pollNext(Context cx);

  @Override
  public final Future<@Nullable T> next() {
    return next;
  }

  private record Next<T>(PolledStream<T> stream) implements DirectFuture<@Nullable T> {
    @Override
    public @Nullable Object pollDirect(Context cx) {
      return stream.pollNext(cx);
    }
  }
}
