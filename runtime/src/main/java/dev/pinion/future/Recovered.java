package dev.pinion.future;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link Future#recover}. */
final class Recovered<T extends @Nullable Object> implements DirectFuture<T> {
  private final Future<T> source;
  private final Function<? super Throwable, ? extends T> mend;

  Recovered(Future<T> source, Function<? super Throwable, ? extends T> mend) {
    this.source = source;
    this.mend = Objects.requireNonNull(mend);
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    try {
      return DirectFuture.poll(source, cx);
    } catch (Throwable failure) {
      return mend.apply(failure);
    }
  }

  @Override
  public void cancel() {
    source.cancel();
  }
}
