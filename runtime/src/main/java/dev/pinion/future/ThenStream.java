package dev.pinion.future;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link AsyncStream#then(Function)}. */
final class ThenStream<T, R> extends StreamStage<T, R> {
  private final Function<? super T, ? extends Future<R>> next;
  private @Nullable Future<R> running;

  ThenStream(AsyncStream<T> source, Function<? super T, ? extends Future<R>> next) {
    super(source);
    this.next = Objects.requireNonNull(next);
  }

  @Override
  @SuppressWarnings("unchecked") // what is not DirectFuture.PENDING is a T
  protected @Nullable Object pollNext(Context cx) {
    Future<R> current = running;
    if (current == null) {
      Object value = take(cx);
      if (value == DirectFuture.PENDING || value == null) {
        return value;
      }
      current = next.apply((T) value);
      running = current;
    }
    boolean ended = true;
    try {
      Object value = DirectFuture.poll(current, cx);
      ended = value != DirectFuture.PENDING;
      return Objects.requireNonNull(value, "a stream has no null values");
    } finally {
      if (ended) {
        running = null;
      }
    }
  }

  @Override
  public void close() {
    Future<?> current = running;
    running = null;
    try {
      if (current != null) {
        current.cancel();
      }
    } finally {
      super.close();
    }
  }
}
