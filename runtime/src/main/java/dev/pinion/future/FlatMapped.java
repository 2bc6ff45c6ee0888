package dev.pinion.future;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link Future#flatMap}. */
final class FlatMapped<T extends @Nullable Object, R extends @Nullable Object>
    implements DirectFuture<R> {
  /** The source first, then what {@link #next} made of its value. */
  private Future<?> current;

  /** Null once it has been called. */
  private @Nullable Function<? super T, ? extends Future<R>> next;

  FlatMapped(Future<T> source, Function<? super T, ? extends Future<R>> next) {
    this.current = source;
    this.next = Objects.requireNonNull(next);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // what is not PENDING is a T, null included
  public @Nullable Object pollDirect(Context cx) {
    Object value = DirectFuture.poll(current, cx);
    Function<? super T, ? extends Future<R>> once = next;
    if (value == PENDING || once == null) {
      return value;
    }
    next = null;
    current = Objects.requireNonNull(once.apply((T) value), "flatMap to null");
    return DirectFuture.poll(current, cx);
  }

  @Override
  public void cancel() {
    current.cancel();
  }
}
