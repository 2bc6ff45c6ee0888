package dev.pinion.future;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A fixed number of futures that run side by side in one task, up to so many at once. */
abstract class Group<T extends @Nullable Object, R extends @Nullable Object>
    implements DirectFuture<R> {
  private final List<Member> members = new ArrayList<>();
  private final WakeStack wakes = new WakeStack();
  private int running;

  /** How many have been polled, or are to be in the next poll: the first ones. */
  private int begun;

  Group(Iterable<? extends Future<? extends T>> futures, int atOnce) {
    if (atOnce < 1) {
      throw new IllegalArgumentException(atOnce + " futures at once");
    }
    for (Future<? extends T> future : futures) {
      members.add(new Member(wakes, Objects.requireNonNull(future), members.size()));
    }
    running = members.size();
    while (begun < Math.min(atOnce, members.size())) {
      members.get(begun++).wake();
    }
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
    wakes.beginPoll(cx);
    try {
      while (wakes.take() instanceof Member member) {
        Object result = step(member, cx);
        if (result != PENDING) {
          cancel();
          return result;
        }
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
      beginNext();
      return PENDING;
    }
    if (value == PENDING) {
      return PENDING;
    }
    end(member);
    beginNext();
    return ready(member.index, value);
  }

  private void end(Member member) {
    member.future = null;
    running--;
  }

  private void beginNext() {
    if (begun < members.size()) {
      members.get(begun++).wake();
    }
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

  /** One future of the group. */
  private static final class Member extends WakeStack.Member {
    final int index;

    /** Null once it has ended. Owner only. */
    @Nullable Future<?> future;

    Member(WakeStack wakes, Future<?> future, int index) {
      super(wakes);
      this.future = future;
      this.index = index;
    }
  }
}
