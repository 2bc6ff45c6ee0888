package dev.pinion.future;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Tells futures apart that run side by side in one task: each has a waker of its own, so that a
 * wake polls the future it is meant for and not all of them.
 *
 * <pre>
 * Threads   beginPoll and take: the owner. Member.wake: any.
 * State     a member is on the stack at most once: between the wake that set its flag and the take
 *           that resets it.
 * Ordering  wake pushes the member, then reads the outer waker; beginPoll writes the outer waker,
 *           then take takes the stack. Both volatile: one of the two sees what the other did.
 * </pre>
 */
final class WakeStack {
  private static final VarHandle WOKEN;
  private static final VarHandle QUEUED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      WOKEN = lookup.findVarHandle(WakeStack.class, "woken", Member.class);
      QUEUED = lookup.findVarHandle(Member.class, "queued", boolean.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** The newest of the members woken since the last {@link #beginPoll}, linked by next. */
  private volatile @Nullable Member woken;

  private volatile @Nullable Waker outer;

  /** Taken from the stack, oldest first. */
  private @Nullable Member taken;

  /** What is woken from here on wakes this context's waker. */
  void beginPoll(Context cx) {
    outer = cx.waker();
    Member newest = (Member) WOKEN.getAndSet(this, null);
    Member oldest = null;
    while (newest != null) {
      Member next = newest.next;
      newest.next = oldest;
      oldest = newest;
      newest = next;
    }
    taken = oldest;
  }

  /** A member that was woken before this poll began, oldest first; then null. */
  @Nullable Member take() {
    Member member = taken;
    if (member != null) {
      taken = member.next;
      member.next = null;
      // Before the poll: a wake from here on queues it again. An exchange, paired with that in
      // wake(), so that the poll sees what was written before a wake that found it queued.
      QUEUED.getAndSet(member, false);
    }
    return member;
  }

  /** One future, and its waker. */
  static class Member extends Waker {
    private final WakeStack stack;

    /** Written by whoever set {@link #queued}; published by the push. */
    private @Nullable Member next;

    @SuppressWarnings("UnusedVariable") // through QUEUED
    private volatile boolean queued;

    Member(WakeStack stack) {
      this.stack = stack;
    }

    @Override
    public final void wake() {
      if (!(boolean) QUEUED.getAndSet(this, true)) {
        Member newest;
        do {
          newest = stack.woken;
          next = newest;
        } while (!WOKEN.compareAndSet(stack, newest, this));
        Waker waker = stack.outer;
        if (waker != null) {
          waker.wake();
        }
      }
    }
  }
}
