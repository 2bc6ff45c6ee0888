package dev.pinion.reactor;

import dev.pinion.future.Waker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue of operations, linked through themselves. Guarded by its registration. */
final class Waiters {
  private @Nullable Operation<?> head;
  private @Nullable Operation<?> tail;

  boolean isEmpty() {
    return head == null;
  }

  void add(Operation<?> operation) {
    operation.queued = true;
    operation.prev = tail;
    if (tail == null) {
      head = operation;
    } else {
      tail.next = operation;
    }
    tail = operation;
  }

  /** Moves the first operation's waker to the list; false if nobody waits. */
  boolean take(List<Waker> wakers) {
    Operation<?> first = head;
    if (first == null) {
      return false;
    }
    Waker waker = first.waker;
    remove(first);
    if (waker != null) {
      wakers.add(waker);
    }
    return true;
  }

  /** Removes the operation, if it is queued here. */
  void remove(Operation<?> operation) {
    Operation<?> before = operation.prev;
    Operation<?> after = operation.next;
    if (!operation.queued || (before == null && head != operation)) {
      return;
    }
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
    operation.next = null;
    operation.prev = null;
    operation.queued = false;
    operation.waker = null;
  }
}
