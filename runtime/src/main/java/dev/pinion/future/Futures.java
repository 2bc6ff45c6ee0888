package dev.pinion.future;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes futures of values and of functions, and runs several side by side in one task. Cancelling
 * what is made here cancels what it was made of.
 */
public final class Futures {
  private Futures() {}

  /** A future that is ready at its first poll. */
  public static <T extends @Nullable Object> Future<T> ready(T value) {
    return new Ended<>(value, null);
  }

  /** A future that throws this failure at its first poll. */
  public static <T extends @Nullable Object> Future<T> failed(Throwable failure) {
    return new Ended<>(null, Objects.requireNonNull(failure));
  }

  /** A future that is never ready and wakes nobody. */
  @SuppressWarnings("PendingWithoutWaker") // there is nothing to be woken for
  public static <T extends @Nullable Object> Future<T> pending() {
    return cx -> Poll.pending();
  }

  /** A future that is polled by calling this function. */
  public static <T extends @Nullable Object> Future<T> fromPoll(Function<Context, Poll<T>> poll) {
    return poll::apply;
  }

  /**
   * Runs both to their ends. If one fails the other still ends first; if both fail, the later
   * failure is suppressed in the earlier.
   */
  public static <A extends @Nullable Object, B extends @Nullable Object> Future<Joined<A, B>> join(
      Future<A> first, Future<B> second) {
    return joined(joinAll(List.<Future<?>>of(first, second)));
  }

  /** Runs both to their ends; at the first failure the other is cancelled. */
  public static <A extends @Nullable Object, B extends @Nullable Object>
      Future<Joined<A, B>> tryJoin(Future<A> first, Future<B> second) {
    return joined(tryJoinAll(List.<Future<?>>of(first, second)));
  }

  /**
   * Runs all to their ends and gives their values in the order given, in an unmodifiable list. If
   * some fail the others still end first; later failures are suppressed in the first.
   */
  public static <T extends @Nullable Object> Future<List<T>> joinAll(
      Iterable<? extends Future<? extends T>> futures) {
    return joinAll(futures, Integer.MAX_VALUE);
  }

  /**
   * As {@link #joinAll(Iterable)}, with up to so many of them under way at the same time: the first
   * ones, then as one ends the next.
   *
   * @throws IllegalArgumentException if there are less than one
   */
  public static <T extends @Nullable Object> Future<List<T>> joinAll(
      Iterable<? extends Future<? extends T>> futures, int atOnce) {
    return new JoinAll<>(futures, atOnce, false);
  }

  /** As {@link #joinAll}, but at the first failure the others are cancelled. */
  public static <T extends @Nullable Object> Future<List<T>> tryJoinAll(
      Iterable<? extends Future<? extends T>> futures) {
    return tryJoinAll(futures, Integer.MAX_VALUE);
  }

  /** As {@link #joinAll(Iterable, int)}, but at the first failure the others are cancelled. */
  public static <T extends @Nullable Object> Future<List<T>> tryJoinAll(
      Iterable<? extends Future<? extends T>> futures, int atOnce) {
    return new JoinAll<>(futures, atOnce, true);
  }

  /** Gives the value or the failure of the first that ends, and cancels the other. */
  public static <A extends @Nullable Object, B extends @Nullable Object>
      Future<Selected<A, B>> select(Future<A> first, Future<B> second) {
    return race(List.of(first.map(Selected.First::new), second.map(Selected.Second::new)));
  }

  /**
   * Gives the value or the failure of the first that ends, and cancels the others. Of several that
   * are ready at the first poll the earliest in the list wins.
   */
  public static <T extends @Nullable Object> Future<T> race(
      Iterable<? extends Future<? extends T>> futures) {
    return new Race<>(futures);
  }

  @SuppressWarnings("unchecked") // joinAll gives the values in the order of its futures
  private static <A extends @Nullable Object, B extends @Nullable Object>
      Future<Joined<A, B>> joined(Future<? extends List<?>> both) {
    return both.map(values -> new Joined<>((A) values.get(0), (B) values.get(1)));
  }

  /** {@link #ready} and {@link #failed}. */
  private static final class Ended<T extends @Nullable Object> implements DirectFuture<T> {
    private final @Nullable Object value;
    private final @Nullable Throwable failure;

    Ended(@Nullable Object value, @Nullable Throwable failure) {
      this.value = value;
      this.failure = failure;
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      if (failure != null) {
        throw Failures.rethrow(failure);
      }
      return value;
    }
  }
}
