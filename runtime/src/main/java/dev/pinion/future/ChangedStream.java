package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/** {@link AsyncStream#map} and {@link AsyncStream#filter}: a value changed to null is left out. */
final class ChangedStream<T, R> extends StreamStage<T, R> {
  private final Change<T, R> change;

  /** Null leaves the value out. */
  interface Change<T, R> {
    @Nullable R of(T value);
  }

  ChangedStream(AsyncStream<T> source, Change<T, R> change) {
    super(source);
    this.change = change;
  }

  @Override
  @SuppressWarnings("unchecked") // what is not DirectFuture.PENDING is a T
  protected @Nullable Object pollNext(Context cx) {
    while (cx.mayProceed()) {
      Object value = take(cx);
      if (value == DirectFuture.PENDING || value == null) {
        return value;
      }
      R changed = change.of((T) value);
      if (changed != null) {
        return changed;
      }
    }
    return DirectFuture.PENDING;
  }
}
