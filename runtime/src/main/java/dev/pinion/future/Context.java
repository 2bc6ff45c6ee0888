package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/**
 * What a future knows of the executor that polls it. It is valid during the poll only: a future
 * that waits keeps the {@link #waker()}, never the context.
 */
public abstract class Context {

  /** Whom to wake when the future can get further. */
  public abstract Waker waker();

  /**
   * A service of the runtime that polls, such as its timer, or null where this executor has none
   * and the future must find its own.
   */
  public <S> @Nullable S service(Class<S> type) {
    return null;
  }

  /** A context with this waker and no services, for executors and tests. */
  public static Context of(Waker waker) {
    return new Context() {
      @Override
      public Waker waker() {
        return waker;
      }
    };
  }
}
