package dev.pinion.future;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Futures#joinAll} and {@link Futures#tryJoinAll}: all values, in the order given. */
final class JoinAll<T extends @Nullable Object> extends Group<T, List<T>> {
  private final @Nullable Object[] values;
  private final boolean failsFast;
  private @Nullable Throwable failure;

  JoinAll(Iterable<? extends Future<? extends T>> futures, int atOnce, boolean failsFast) {
    super(futures, atOnce);
    this.values = new @Nullable Object[size()];
    this.failsFast = failsFast;
  }

  @Override
  @Nullable Object ready(int index, @Nullable Object value) {
    values[index] = value;
    return PENDING;
  }

  @Override
  void failed(Throwable failure) {
    this.failure = Failures.add(this.failure, failure);
    if (failsFast) {
      throw Failures.rethrow(failure);
    }
  }

  @Override
  Object allEnded() {
    if (failure != null) {
      throw Failures.rethrow(failure);
    }
    return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values)));
  }
}
