package dev.pinion.future;

import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@link AsyncStream#fold}: takes values up to the end, and closes the stream however it ends. */
final class Fold<T, R extends @Nullable Object> implements DirectFuture<R> {
  private final AsyncStream<T> source;
  private final BiFunction<? super R, ? super T, ? extends R> combine;
  private R combined;
  private @Nullable Future<@Nullable T> waiting;

  Fold(AsyncStream<T> source, R first, BiFunction<? super R, ? super T, ? extends R> combine) {
    this.source = source;
    this.combined = first;
    this.combine = Objects.requireNonNull(combine);
  }

  @Override
  @SuppressWarnings("unchecked") // what is not PENDING is a T
  public @Nullable Object pollDirect(Context cx) {
    try {
      while (cx.mayProceed()) {
        Future<@Nullable T> asked = waiting;
        if (asked == null) {
          asked = source.next();
          waiting = asked;
        }
        Object value = DirectFuture.poll(asked, cx);
        if (value == PENDING) {
          return PENDING;
        }
        waiting = null;
        if (value == null) {
          source.close();
          return combined;
        }
        combined = combine.apply(combined, (T) value);
      }
      return PENDING;
    } catch (Throwable failure) {
      waiting = null;
      Failures.runAfter(source::close, failure);
      throw failure;
    }
  }

  @Override
  public void cancel() {
    Future<?> asked = waiting;
    waiting = null;
    try {
      if (asked != null) {
        asked.cancel();
      }
    } finally {
      source.close();
    }
  }
}
