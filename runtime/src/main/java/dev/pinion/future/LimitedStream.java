package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/** {@link AsyncStream#limit}. */
final class LimitedStream<T> extends StreamStage<T, T> {
  private long left;

  LimitedStream(AsyncStream<T> source, long count) {
    super(source);
    if (count < 0) {
      throw new IllegalArgumentException("a limit of " + count + " values");
    }
    left = count;
  }

  @Override
  protected @Nullable Object pollNext(Context cx) {
    if (left == 0) {
      return null;
    }
    Object value = take(cx);
    if (value != DirectFuture.PENDING && value != null && --left == 0) {
      close();
    }
    return value;
  }
}
