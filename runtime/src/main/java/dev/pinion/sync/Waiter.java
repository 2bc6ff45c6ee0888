package dev.pinion.sync;

import dev.pinion.future.Context;
import dev.pinion.future.Waker;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A future that waits in a {@link WaitQueue}: it is its own entry there.
 *
 * <pre>
 * Threads   poll and cancel: the future's owner. The links and the change from QUEUED to GRANTED or
 *           CLOSED: whoever holds the lock of the queue.
 * State     NEW --poll--> QUEUED --granted--> GRANTED --poll--> ENDED; or CLOSED instead of GRANTED.
 * Ordering  the owner writes the waker, then reads the state; who grants writes the state, then
 *           reads the waker. All volatile: the latest waker is woken or the owner sees the grant.
 * </pre>
 */
abstract class Waiter {
  static final int NEW = 0;
  static final int QUEUED = 1;
  static final int GRANTED = 2;
  static final int CLOSED = 3;
  static final int ENDED = 4;

  private static final VarHandle WAKER;
  private static final VarHandle STATE;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      WAKER = lookup.findVarHandle(Waiter.class, "waker", Waker.class);
      STATE = lookup.findVarHandle(Waiter.class, "state", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  @Nullable Waiter next;
  @Nullable Waiter prev;
  private volatile @Nullable Waker waker;
  volatile int state; // NEW, by default: an explicit volatile store would be a fence

  /** Names the waker of the latest poll; before the state is read. */
  final void wakeBy(Context cx) {
    Waker latest = cx.waker();
    if ((Waker) WAKER.get(this) != latest) {
      waker = latest;
    }
  }

  /** For the owner, when no queue has it: nobody else looks any more, so it takes no fence. */
  final void end() {
    STATE.setRelease(this, ENDED);
  }

  /** Whom to wake; read after the state was changed. */
  final @Nullable Waker waker() {
    return waker;
  }

  /** For a poll in state ENDED. */
  static IllegalStateException polledAgain() {
    return new IllegalStateException("polled after it ended");
  }

  /** Wakes the waiters that a queue let go, in their order; never with the queue's lock held. */
  static void wake(@Nullable Waiter released) {
    while (released != null) {
      Waiter following = released.next;
      released.next = null;
      Waker latest = released.waker;
      if (latest != null) {
        wake(latest, following);
      }
      released = following;
    }
  }

  /** A waker that throws must not keep the others waiting. */
  private static void wake(Waker latest, @Nullable Waiter following) {
    try {
      latest.wake();
    } catch (Throwable thrown) {
      wake(following);
      throw thrown;
    }
  }
}
