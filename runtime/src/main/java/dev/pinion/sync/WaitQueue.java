package dev.pinion.sync;

import dev.pinion.future.Waker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waiters in the order they came. Its owner's lock guards it. */
final class WaitQueue {
  private @Nullable Waiter head;
  private @Nullable Waiter tail;

  /**
   * Those taken since the last {@link #released}, linked by next: they must not be queued again,
   * since the links are read without the lock.
   */
  private @Nullable Waiter released;

  private @Nullable Waiter lastReleased;

  boolean isEmpty() {
    return head == null;
  }

  @Nullable Waiter first() {
    return head;
  }

  void add(Waiter waiter) {
    waiter.prev = tail;
    if (tail == null) {
      head = waiter;
    } else {
      tail.next = waiter;
    }
    tail = waiter;
    waiter.state = Waiter.QUEUED;
  }

  /** Removes a waiter that is queued here. */
  void remove(Waiter waiter) {
    Waiter before = waiter.prev;
    Waiter after = waiter.next;
    if (before == null) {
      head = after;
    } else {
      before.next = after;
    }
    if (after == null) {
      tail = before;
    } else {
      after.prev = before;
    }
    waiter.next = null;
    waiter.prev = null;
  }

  /** Takes the first waiter out, for good, in this state, to be woken. */
  void release(int state) {
    Waiter waiter = head;
    if (waiter == null) {
      throw new AssertionError("nobody waits");
    }
    remove(waiter);
    if (lastReleased == null) {
      released = waiter;
    } else {
      lastReleased.next = waiter;
    }
    lastReleased = waiter;
    waiter.state = state;
  }

  /** Takes all out, to wait again or not; gives whom to wake once the lock is no longer held. */
  List<Waker> releaseAll() {
    List<Waker> wakers = new ArrayList<>();
    for (Waiter waiter = head; waiter != null; waiter = head) {
      remove(waiter);
      waiter.state = Waiter.NEW;
      Waker waker = waiter.waker();
      if (waker != null) {
        wakers.add(waker);
      }
    }
    return wakers;
  }

  /** Takes all out for good. */
  void releaseAll(int state) {
    while (head != null) {
      release(state);
    }
  }

  /** The waiters to wake with {@link Waiter#wake} once the lock is no longer held. */
  @Nullable Waiter released() {
    Waiter chain = released;
    released = null;
    lastReleased = null;
    return chain;
  }
}
