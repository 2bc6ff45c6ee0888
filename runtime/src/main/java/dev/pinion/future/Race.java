package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/** {@link Futures#race}: the first to end, well or not, ends the race. */
final class Race<T extends @Nullable Object> extends Group<T, T> {

  Race(Iterable<? extends Future<? extends T>> futures) {
    super(futures, Integer.MAX_VALUE);
    if (size() == 0) {
      throw new IllegalArgumentException("a race of no futures would never end");
    }
  }

  @Override
  @Nullable Object ready(int index, @Nullable Object value) {
    return value;
  }

  @Override
  void failed(Throwable failure) {
    throw Failures.rethrow(failure);
  }

  @Override
  Object allEnded() {
    throw new IllegalStateException("polled after it ended");
  }
}
