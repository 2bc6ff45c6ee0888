package dev.pinion.sync;

import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import org.jspecify.annotations.Nullable;

/**
 * Tells a task that something has changed, without saying what.
 *
 * <p>{@link #notifyOne} wakes the task that waits longest; if none waits, the next one that does
 * will not have to, however often it was called. {@link #notifyWaiters} wakes those that wait now,
 * among them every future that {@link #notified} has made before, polled or not; so ask for the
 * future, look at the condition, and then await it.
 */
@Sync(unchecked = "all its state is guarded by its monitor")
public final class Notify {
  private final WaitQueue queue = new WaitQueue();
  private boolean permit;
  private int round;

  /** Nobody waits, nothing has happened. */
  public Notify() {}

  /** Waits to be notified. Cancelling it passes on what {@link #notifyOne} had given it. */
  public synchronized Future<@Nullable Void> notified() {
    return new Notified(this, round);
  }

  /** Wakes one. */
  public void notifyOne() {
    Waiter woken;
    synchronized (this) {
      if (queue.isEmpty()) {
        permit = true;
        return;
      }
      queue.release(Waiter.GRANTED);
      woken = queue.released();
    }
    Waiter.wake(woken);
  }

  /** Wakes all. */
  public void notifyWaiters() {
    Waiter woken;
    synchronized (this) {
      round++;
      queue.releaseAll(Waiter.CLOSED); // as GRANTED, but not to be passed on
      woken = queue.released();
    }
    Waiter.wake(woken);
  }

  private synchronized boolean begin(Notified waiter, Context cx) {
    if (waiter.round != round) {
      return true;
    }
    if (permit) {
      permit = false;
      return true;
    }
    waiter.wakeBy(cx);
    queue.add(waiter);
    return false;
  }

  private void abandon(Notified waiter) {
    boolean passOn;
    synchronized (this) {
      passOn = waiter.state == Waiter.GRANTED;
      if (waiter.state == Waiter.QUEUED) {
        queue.remove(waiter);
      }
      waiter.state = Waiter.ENDED;
    }
    if (passOn) {
      notifyOne();
    }
  }

  private static final class Notified extends Waiter implements DirectFuture<@Nullable Void> {
    private final Notify notify;
    private final int round;

    Notified(Notify notify, int round) {
      this.notify = notify;
      this.round = round;
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      if (state == NEW) {
        if (!notify.begin(this, cx)) {
          return PENDING;
        }
      } else {
        wakeBy(cx);
        if (state == QUEUED) {
          return PENDING;
        }
        if (state == ENDED) {
          throw polledAgain();
        }
      }
      state = ENDED;
      return null;
    }

    @Override
    public void cancel() {
      if (state != NEW && state != ENDED) {
        notify.abandon(this);
      }
    }
  }
}
