package dev.pinion.future;

import dev.pinion.annotations.Sync;
import java.util.Objects;

/**
 * Tells the executor that a task is worth polling again. Any thread may call it, at any time and as
 * often as it likes; after the task has ended it does nothing.
 */
@Sync(unchecked = "implementations are required to be; each documents how")
public abstract class Waker {

  /** Has the task polled again, once, however many wakes come before that poll. */
  public abstract void wake();

  /** Wakes each of them, whatever another one throws; the first failure is thrown in the end. */
  public static void wakeAll(Iterable<? extends Waker> wakers) {
    Throwable failure = null;
    for (Waker waker : wakers) {
      try {
        waker.wake();
      } catch (Throwable thrown) {
        failure = Failures.add(failure, thrown);
      }
    }
    if (failure != null) {
      throw Failures.rethrow(failure);
    }
  }

  /** A waker that runs the given action at each wake. */
  public static Waker of(Runnable onWake) {
    Objects.requireNonNull(onWake);
    return new Waker() {
      @Override
      public void wake() {
        onWake.run();
      }
    };
  }
}
