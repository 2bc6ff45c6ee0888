package dev.pinion.future;

import java.util.Objects;
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

  /**
   * Takes one operation from what the task may do in this poll. A future that could go on for as
   * long as its peer is quick enough, such as a channel or a socket, asks before each operation and
   * is pending where the answer is false: the task has been woken already, and the others get their
   * turn. A context without a budget always says true.
   */
  public boolean mayProceed() {
    return true;
  }

  /**
   * Runs the action, which must be short, once this poll of the task ends: what is done for several
   * operations at once, such as waking those who wait for room in a channel. Given again before
   * that it is run once. A context that cannot defer runs it at once.
   */
  public void atEndOfPoll(Runnable action) {
    action.run();
  }

  /**
   * This context with another waker, for a future that polls several others and wants to know which
   * of them woke it.
   */
  public Context withWaker(Waker waker) {
    return new Rewakened(this, waker);
  }

  /** A context with this waker and no services, for executors and tests. */
  public static Context of(Waker waker) {
    Objects.requireNonNull(waker);
    return new Context() {
      @Override
      public Waker waker() {
        return waker;
      }
    };
  }
}
