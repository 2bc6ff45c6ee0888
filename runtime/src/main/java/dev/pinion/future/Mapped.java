package dev.pinion.future;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link Future#map}. */
final class Mapped<T extends @Nullable Object, R extends @Nullable Object>
    implements DirectFuture<R> {
  private final Future<T> source;
  private final Function<? super T, ? extends R> change;

  Mapped(Future<T> source, Function<? super T, ? extends R> change) {
    this.source = source;
    this.change = Objects.requireNonNull(change);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // what is not PENDING is a T, null included
  public @Nullable Object pollDirect(Context cx) {
    Object value = DirectFuture.poll(source, cx);
    return value == PENDING ? PENDING : change.apply((T) value);
  }

  @Override
  public void cancel() {
    source.cancel();
  }
}
