package dev.pinion.scheduler;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.pinion.future.Futures;
import dev.pinion.task.SpawnedTask;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The run queue that all workers share: tasks that come from outside, and what overflows from local
 * queues. Unbounded, and linked through the tasks themselves.
 *
 * <pre>
 * Threads   push, isEmpty: any. pop: any worker.
 * State     pushed tasks form a stack; a worker that finds the list empty takes the whole stack and
 *           turns it round into the list, so that the order is first in first out.
 * Ordering  newest: CAS and exchange. The list: under this object's monitor; its head is volatile
 *           so that isEmpty needs no lock. While the stack is turned round it is in neither place,
 *           so the list has a stand-in for its head from before the exchange; see isEmpty.
 * Shutdown  close() leaves the CLOSED mark on the stack, and push refuses from then on.
 * </pre>
 *
 * <p>{@link SeededQueue} gives its tasks in another order.
 */
class InjectQueue {
  private static final SpawnedTask<?> CLOSED = SpawnedTask.of(Futures.pending(), task -> {});
  private static final VarHandle NEWEST;

  static {
    try {
      NEWEST = MethodHandles.lookup().findVarHandle(InjectQueue.class, "newest", SpawnedTask.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** The stack. */
  private volatile @Nullable SpawnedTask<?> newest;

  /** The list. Written under the monitor only. */
  private volatile @Nullable SpawnedTask<?> oldest;

  /**
   * How often the stack became the list. Written under the monitor, after the stand-in and before
   * the exchange.
   */
  private volatile int turns;

  /** Adds a task at the back; false if the queue is closed. */
  boolean push(SpawnedTask<?> task) {
    return pushStack(task, task);
  }

  /** Adds tasks that are linked newest first. */
  private boolean pushStack(SpawnedTask<?> top, SpawnedTask<?> bottom) {
    for (; ; ) {
      SpawnedTask<?> below = newest;
      if (below == CLOSED) {
        return false;
      }
      bottom.link(below);
      if (NEWEST.compareAndSet(this, below, top)) {
        return true;
      }
    }
  }

  /** Adds tasks that are linked oldest first, then one more; false if the queue is closed. */
  boolean push(SpawnedTask<?> chain, SpawnedTask<?> last) {
    last.link(reversed(chain));
    return pushStack(last, chain);
  }

  /**
   * Whether there is nothing to take; for how long, only a caller that has announced itself knows.
   *
   * <p>If the list was empty and no stack has become a list since the first look at turns, the list
   * was still empty at the look at the stack, and so was all. If one has, it counts as not empty:
   * who sleeps by a wrong answer is woken by nobody, and one look too many costs little.
   */
  boolean isEmpty() {
    int before = turns;
    if (oldest != null) {
      return false;
    }
    SpawnedTask<?> stack = newest;
    return (stack == null || stack == CLOSED) && turns == before;
  }

  /** Takes the task at the front, and moves up to half a queue of those behind it to the queue. */
  @Nullable SpawnedTask<?> pop(LocalQueue queue) {
    if (isEmpty()) {
      return null;
    }
    int room = queue.capacity() / 2 - queue.size();
    synchronized (this) {
      SpawnedTask<?> first = front();
      if (first == null) {
        return null;
      }
      SpawnedTask<?> next = first.link();
      while (room-- > 0 && next != null) {
        SpawnedTask<?> moved = next;
        next = moved.link();
        moved.link(null);
        queue.push(moved);
      }
      oldest = next;
      first.link(null);
      return first;
    }
  }

  /**
   * How many tasks wait. It counts them: while it does, nobody takes, so what is linked stays so.
   */
  synchronized long size() {
    SpawnedTask<?> stack = newest;
    return length(oldest) + (stack == CLOSED ? 0 : length(stack));
  }

  private static long length(@Nullable SpawnedTask<?> chain) {
    long length = 0;
    for (SpawnedTask<?> task = chain; task != null; task = task.link()) {
      length++;
    }
    return length;
  }

  /** Takes all that is left, linked oldest first, and lets nothing more in. */
  synchronized @Nullable SpawnedTask<?> close() {
    return takeAll(CLOSED);
  }

  /** Takes all there is, linked oldest first, and leaves this on the stack. */
  @GuardedBy("this")
  final @Nullable SpawnedTask<?> takeAll(@Nullable SpawnedTask<?> mark) {
    SpawnedTask<?> listed = oldest;
    oldest = null;
    SpawnedTask<?> stack = (SpawnedTask<?>) NEWEST.getAndSet(this, mark);
    SpawnedTask<?> pushed = stack == CLOSED ? null : reversed(stack);
    if (listed == null) {
      return pushed;
    }
    SpawnedTask<?> last = listed;
    for (SpawnedTask<?> next = last.link(); next != null; next = last.link()) {
      last = next;
    }
    last.link(pushed);
    return listed;
  }

  /** The head of the list, of which there is one if there is any task. Under the monitor. */
  private synchronized @Nullable SpawnedTask<?> front() {
    SpawnedTask<?> front = oldest;
    if (front != null) {
      return front;
    }
    SpawnedTask<?> standIn = newest;
    if (standIn == null || standIn == CLOSED) {
      return null;
    }
    oldest = standIn;
    turns++;
    return reversed((SpawnedTask<?>) NEWEST.getAndSet(this, null));
  }

  private static @Nullable SpawnedTask<?> reversed(@Nullable SpawnedTask<?> chain) {
    SpawnedTask<?> reversed = null;
    while (chain != null) {
      SpawnedTask<?> next = chain.link();
      chain.link(reversed);
      reversed = chain;
      chain = next;
    }
    return reversed;
  }
}
