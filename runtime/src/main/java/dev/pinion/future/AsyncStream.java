package dev.pinion.future;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values that come one after the other, each waited for. Whatever gives the next value as a future,
 * and null at the end, is one:
 *
 * <pre>{@code
 * AsyncStream<Job> jobs = channel.receiver()::receive;
 * AsyncStream<String> lines = new LineReader(stream, UTF_8)::next;
 * int longest = await(lines.map(String::length).fold(0, Math::max));
 * }</pre>
 *
 * <p>A stream is cold: nothing happens before it is asked. It belongs to one task at a time, which
 * asks for one value at a time. What is made of a stream takes it over.
 *
 * @param <T> the type of the values; null is none
 */
@FunctionalInterface
public interface AsyncStream<T> extends AutoCloseable {

  /**
   * Waits for the next value; null at the end, after which it is not asked again. Cancelling it
   * loses nothing: the next call goes on where it was.
   */
  Future<@Nullable T> next();

  /** Lets go of what the stream holds; for an owner that wants no more, before the end or after. */
  @Override
  default void close() {}

  /** The values of this collection; its iterator is asked when somebody waits for the first. */
  static <T> AsyncStream<T> from(Iterable<? extends T> values) {
    return new IteratedStream<>(values);
  }

  /** The stream of what {@code change} makes of each value. */
  default <R> AsyncStream<R> map(Function<? super T, ? extends R> change) {
    Objects.requireNonNull(change);
    return new ChangedStream<>(this, value -> Objects.requireNonNull(change.apply(value)));
  }

  /** The stream of the values of which this is true. */
  default AsyncStream<T> filter(Predicate<? super T> test) {
    Objects.requireNonNull(test);
    return new ChangedStream<T, T>(this, value -> test.test(value) ? value : null);
  }

  /**
   * The stream of the values of the futures that {@code next} makes of each value, one after the
   * other.
   */
  default <R> AsyncStream<R> then(Function<? super T, ? extends Future<R>> next) {
    return new ThenStream<>(this, next);
  }

  /**
   * As {@link #then}, with up to so many futures under way at the same time; the values come in the
   * order in which they were asked for. The first failure cancels the others.
   *
   * @throws IllegalArgumentException if there are less than one
   */
  default <R> AsyncStream<R> then(int atOnce, Function<? super T, ? extends Future<R>> next) {
    return new ConcurrentStream<>(this, atOnce, next);
  }

  /** The first so many values; this stream is closed after the last of them. */
  default AsyncStream<T> limit(long count) {
    return new LimitedStream<>(this, count);
  }

  /**
   * What {@code combine} makes of the values, one after the other, beginning with {@code first}. In
   * the end this closes the stream, also when it fails or is cancelled.
   */
  default <R extends @Nullable Object> Future<R> fold(
      R first, BiFunction<? super R, ? super T, ? extends R> combine) {
    return new Fold<>(this, first, combine);
  }

  /** Has each value accepted, up to the end; as {@link #fold}. */
  default Future<@Nullable Void> forEach(Consumer<? super T> action) {
    return this.<@Nullable Void>fold(
        null,
        (nothing, value) -> {
          action.accept(value);
          return null;
        });
  }

  /** All values, in a list of its own; as {@link #fold}. */
  default Future<List<T>> toList() {
    return new Fold<>(
        this,
        new ArrayList<T>(),
        (list, value) -> {
          list.add(value);
          return list;
        });
  }
}
