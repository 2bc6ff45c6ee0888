package dev.pinion.future;

import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link AsyncStream#from}. */
final class IteratedStream<T> extends PolledStream<T> {
  private final Iterable<? extends T> values;
  private @Nullable Iterator<? extends T> rest;

  IteratedStream(Iterable<? extends T> values) {
    this.values = Objects.requireNonNull(values);
  }

  @Override
  protected @Nullable Object pollNext(Context cx) {
    Iterator<? extends T> iterator = rest;
    if (iterator == null) {
      iterator = values.iterator();
      rest = iterator;
    }
    return iterator.hasNext() ? Objects.requireNonNull(iterator.next()) : null;
  }
}
