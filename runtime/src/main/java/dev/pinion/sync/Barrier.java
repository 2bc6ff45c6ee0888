package dev.pinion.sync;

import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import org.jspecify.annotations.Nullable;

/** A point where a number of tasks wait for each other; used again for the next round. */
@Sync(unchecked = "all its state is guarded by its monitor")
public final class Barrier {
  private final int parties;
  private final WaitQueue queue = new WaitQueue();
  private int arrived;

  /**
   * A barrier for so many tasks.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Barrier(int parties) {
    if (parties < 1) {
      throw new IllegalArgumentException("a barrier for " + parties + " tasks");
    }
    this.parties = parties;
  }

  /**
   * Arrives at its first poll and waits for the others; true for the last to arrive, false for the
   * others. Cancelling it while it waits takes the arrival back.
   */
  public Future<Boolean> arrive() {
    return new Arrive(this);
  }

  private boolean last(Arrive waiter, Context cx) {
    Waiter woken;
    synchronized (this) {
      if (++arrived < parties) {
        waiter.wakeBy(cx);
        queue.add(waiter);
        return false;
      }
      arrived = 0;
      queue.releaseAll(Waiter.GRANTED);
      woken = queue.released();
    }
    Waiter.wake(woken);
    return true;
  }

  private synchronized void abandon(Arrive waiter) {
    if (waiter.state == Waiter.QUEUED) {
      queue.remove(waiter);
      arrived--;
    }
    waiter.state = Waiter.ENDED;
  }

  private static final class Arrive extends Waiter implements DirectFuture<Boolean> {
    private final Barrier barrier;

    Arrive(Barrier barrier) {
      this.barrier = barrier;
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      if (state == NEW) {
        if (!barrier.last(this, cx)) {
          return PENDING;
        }
        state = ENDED;
        return true;
      }
      wakeBy(cx);
      if (state == QUEUED) {
        return PENDING;
      }
      if (state == ENDED) {
        throw polledAgain();
      }
      state = ENDED;
      return false;
    }

    @Override
    public void cancel() {
      if (state != NEW && state != ENDED) {
        barrier.abandon(this);
      }
    }
  }
}
