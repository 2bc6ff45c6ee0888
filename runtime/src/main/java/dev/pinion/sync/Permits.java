package dev.pinion.sync;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A number of permits that tasks take and give back, first come first served: what semaphores and
 * locks are made of. A waiter that needs many is not overtaken by one that needs few.
 *
 * <pre>
 * Threads   all methods: any.
 * State     one word, permits * 4 + CLOSED + QUEUED. While QUEUED is set only the holder of the
 *           monitor changes it; else it is changed by CAS and the queue is empty.
 * Ordering  the CAS or volatile write that gives permits back is read by who takes them next, so
 *           the one sees what the other did under the lock.
 * </pre>
 */
final class Permits {
  static final int MAX = Integer.MAX_VALUE >>> 1;

  private static final int QUEUED = 1;
  private static final int CLOSED = 2;
  private static final int ONE = 4;
  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(Permits.class, "state", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private volatile long state;
  private final WaitQueue queue = new WaitQueue();

  Permits(int permits) {
    state = (long) permits * ONE;
  }

  long available() {
    return state / ONE;
  }

  boolean isClosed() {
    return (state & CLOSED) != 0;
  }

  /** Takes permits if there are enough and nobody waits. */
  boolean tryAcquire(int count) {
    long wanted = (long) count * ONE;
    for (; ; ) {
      long seen = state;
      if ((seen & (QUEUED | CLOSED)) != 0 || seen < wanted) {
        return false;
      }
      if (STATE.compareAndSet(this, seen, seen - wanted)) {
        return true;
      }
    }
  }

  /** Takes permits, or else queues the waiter or marks it CLOSED; true if they were taken. */
  boolean acquire(Acquire<?> waiter, Context cx) {
    if (tryAcquire(waiter.count)) {
      return true;
    }
    synchronized (this) {
      for (; ; ) {
        if (tryAcquire(waiter.count)) {
          return true;
        }
        long seen = state;
        if ((seen & CLOSED) != 0) {
          waiter.state = Waiter.CLOSED;
          return false;
        }
        if ((seen & QUEUED) != 0 || STATE.compareAndSet(this, seen, seen | QUEUED)) {
          if ((seen & QUEUED) == 0 && seen >= (long) waiter.count * ONE) {
            continueAlone(); // given back between the two looks, and nobody else waits
            continue;
          }
          waiter.wakeBy(cx);
          queue.add(waiter);
          return false;
        }
      }
    }
  }

  private void continueAlone() {
    state = state & ~QUEUED;
  }

  void release(int count) {
    long given = (long) count * ONE;
    for (; ; ) {
      long seen = state;
      if ((seen & QUEUED) != 0) {
        break;
      }
      if (STATE.compareAndSet(this, seen, seen + given)) {
        return;
      }
    }
    Waiter granted;
    synchronized (this) {
      // The last waiter may have left meanwhile, and others come by CAS.
      if ((state & QUEUED) != 0) {
        state += given;
        grant();
      } else {
        STATE.getAndAdd(this, given);
      }
      granted = queue.released();
    }
    Waiter.wake(granted);
  }

  /** Serves the waiters as far as the permits go. With the monitor held and QUEUED set. */
  private void grant() {
    long left = state;
    while (queue.first() instanceof Acquire<?> first && left >= (long) first.count * ONE) {
      left -= (long) first.count * ONE;
      queue.release(Waiter.GRANTED);
    }
    state = queue.isEmpty() ? left & ~QUEUED : left;
  }

  /** The waiter gives up: it leaves the queue, or gives back what it was granted meanwhile. */
  void abandon(Acquire<?> waiter) {
    Waiter granted = null;
    boolean giveBack;
    synchronized (this) {
      giveBack = waiter.state == Waiter.GRANTED;
      if (waiter.state == Waiter.QUEUED) {
        queue.remove(waiter);
        grant(); // those behind it may need less
        granted = queue.released();
      }
      waiter.state = Waiter.ENDED;
    }
    Waiter.wake(granted);
    if (giveBack) {
      release(waiter.count);
    }
  }

  /** Fails all who wait and all who come. */
  void close() {
    Waiter failed;
    synchronized (this) {
      queue.releaseAll(Waiter.CLOSED);
      long seen;
      do {
        seen = state;
      } while (!STATE.compareAndSet(this, seen, (seen | CLOSED) & ~QUEUED));
      failed = queue.released();
    }
    Waiter.wake(failed);
  }

  /**
   * Waits for permits; ends with what {@link #acquired} makes of them.
   *
   * @param <T> the type of the value
   */
  abstract static class Acquire<T> extends Waiter implements DirectFuture<T> {
    final Permits permits;
    final int count;

    Acquire(Permits permits, int count) {
      this.permits = permits;
      this.count = count;
    }

    /** What the owner gets for its permits. */
    abstract T acquired();

    /** What the owner gets for a closed semaphore; unless it is told otherwise, an exception. */
    @Nullable Object closed() {
      throw new ClosedException("the semaphore was closed");
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      if (state == NEW) {
        if (!cx.mayProceed()) {
          return PENDING;
        }
        if (permits.acquire(this, cx)) {
          end();
          return acquired();
        }
      } else {
        wakeBy(cx);
      }
      return switch (state) {
        case GRANTED -> {
          end();
          yield acquired();
        }
        case CLOSED -> {
          end();
          yield closed();
        }
        case ENDED -> throw polledAgain();
        default -> PENDING;
      };
    }

    @Override
    public void cancel() {
      if (state != NEW && state != ENDED) {
        permits.abandon(this);
      }
    }
  }
}
