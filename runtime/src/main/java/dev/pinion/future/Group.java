package dev.pinion.future;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Futures that run side by side in one task. Each has a waker of its own, so that a wake polls the
 * future it is meant for and not all of them.
 *
 * <pre>
 * Threads   poll and cancel: the owner. Member.wake: any.
 * State     a member is on the stack of woken members at most once: between the wake that set its
 *           flag and the poll that takes it off.
 * Ordering  wake pushes the member, then reads the outer waker; poll writes the outer waker, then
 *           takes the stack. Both volatile: one of the two sees what the other did.
 * </pre>
 */
abstract class Group<T extends @Nullable Object, R extends @Nullable Object>
    implements DirectFuture<R> {
  private static final VarHandle WOKEN;
  private static final VarHandle QUEUED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      WOKEN = lookup.findVarHandle(Group.class, "woken", Member.class);
      QUEUED = lookup.findVarHandle(Member.class, "queued", boolean.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final List<Member> members = new ArrayList<>();
  private int running;

  /** The newest of the members woken since the last poll, linked by {@link Member#next}. */
  private volatile @Nullable Member woken;

  private volatile @Nullable Waker outer;

  Group(Iterable<? extends Future<? extends T>> futures) {
    for (Future<? extends T> future : futures) {
      members.add(new Member(this, future, members.size()));
    }
    running = members.size();
    members.forEach(Member::push);
  }

  /** A member has its value: returns what the group gives, or PENDING to go on. */
  abstract @Nullable Object ready(int index, @Nullable Object value);

  /** A member has failed: throws what the group fails with, or returns to go on. */
  abstract void failed(Throwable failure);

  /** All members have ended and none of them ended the group. */
  abstract @Nullable Object allEnded();

  final int size() {
    return members.size();
  }

  @Override
  public final @Nullable Object pollDirect(Context cx) {
    outer = cx.waker();
    try {
      Member member = takeWoken();
      while (member != null) {
        Member next = member.next;
        member.next = null;
        // Before the poll: a wake from here on queues it again. An exchange, paired with that in
        // wake(), so that the poll sees what was written before a wake that found it queued.
        QUEUED.getAndSet(member, false);
        Object result = step(member, cx);
        if (result != PENDING) {
          cancel();
          return result;
        }
        member = next;
      }
    } catch (Throwable failure) {
      cancelRunning(failure);
      throw failure;
    }
    return running == 0 ? allEnded() : PENDING;
  }

  private @Nullable Object step(Member member, Context cx) {
    Future<?> future = member.future;
    if (future == null) {
      return PENDING; // woken once more after it ended
    }
    Object value;
    try {
      value = DirectFuture.poll(future, cx.withWaker(member));
    } catch (Throwable failure) {
      end(member);
      failed(failure);
      return PENDING;
    }
    if (value == PENDING) {
      return PENDING;
    }
    end(member);
    return ready(member.index, value);
  }

  private void end(Member member) {
    member.future = null;
    running--;
  }

  /** The members woken since, oldest first. */
  private @Nullable Member takeWoken() {
    Member newest = (Member) WOKEN.getAndSet(this, null);
    Member oldest = null;
    while (newest != null) {
      Member next = newest.next;
      newest.next = oldest;
      oldest = newest;
      newest = next;
    }
    return oldest;
  }

  @Override
  public final void cancel() {
    Throwable failure = cancelRunning(null);
    if (failure != null) {
      throw Failures.rethrow(failure);
    }
  }

  /** Cancels what still runs; what the clean-ups throw is added to the failure. */
  private @Nullable Throwable cancelRunning(@Nullable Throwable failure) {
    for (Member member : members) {
      Future<?> future = member.future;
      if (future != null) {
        end(member);
        try {
          future.cancel();
        } catch (Throwable cleanup) {
          failure = Failures.add(failure, cleanup);
        }
      }
    }
    return failure;
  }

  /** One future of the group, and its waker. */
  private static final class Member extends Waker {
    private final Group<?, ?> group;
    final int index;

    /** Null once it has ended. Owner only. */
    @Nullable Future<?> future;

    /** Written by whoever set {@link #queued}; published by the push. */
    @Nullable Member next;

    @SuppressWarnings("UnusedVariable") // through QUEUED
    private volatile boolean queued = true;

    Member(Group<?, ?> group, Future<?> future, int index) {
      this.group = group;
      this.future = future;
      this.index = index;
    }

    @Override
    public void wake() {
      if (!(boolean) QUEUED.getAndSet(this, true)) {
        push();
        Waker waker = group.outer;
        if (waker != null) {
          waker.wake();
        }
      }
    }

    void push() {
      Member newest;
      do {
        newest = group.woken;
        next = newest;
      } while (!WOKEN.compareAndSet(group, newest, this));
    }
  }
}
