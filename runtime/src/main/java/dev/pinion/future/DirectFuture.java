package dev.pinion.future;

import dev.pinion.annotations.Pinned;
import org.jspecify.annotations.Nullable;

/**
 * A future that gives its value without wrapping it in a {@link Poll.Ready}, so that a ready await
 * allocates nothing. For authors of libraries and generated code; everybody else implements {@link
 * Future}.
 *
 * @param <T> the type of the value
 */
public interface DirectFuture<T extends @Nullable Object> extends Future<T> {

  /** What {@link #pollDirect} returns for pending. Never a value, not even of a future of polls. */
  Object PENDING = new Object();

  /**
   * Polls as {@link Future#poll} does, and returns the value itself (may be null) or {@link
   * #PENDING}.
   */
  @Nullable Object pollDirect(Context cx);

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // what is not PENDING is a T, null included
  default Poll<T> poll(Context cx) {
    Object result = pollDirect(cx);
    return result == PENDING ? Poll.pending() : Poll.ready((T) result);
  }

  /** Polls any future this way: without a wrapper where the future can. */
  static @Nullable Object poll(@Pinned Future<?> future, Context cx) {
    if (future instanceof DirectFuture<?> direct) {
      return direct.pollDirect(cx);
    }
    Poll<?> poll = future.poll(cx);
    if (poll instanceof Poll.Ready<?>(var value)) {
      return value;
    }
    if (poll == null) { // taken for pending, it would wait for ever
      throw new NullPointerException(future.getClass().getName() + ".poll returned null");
    }
    return PENDING;
  }
}
