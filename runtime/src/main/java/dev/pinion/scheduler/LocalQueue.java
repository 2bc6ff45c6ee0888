package dev.pinion.scheduler;

import dev.pinion.task.SpawnedTask;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A worker's own run queue: a ring, first in first out, from which other workers steal half. The
 * algorithm is that of Go's scheduler (runqput, runqget, runqgrab), on a ring that doubles when it
 * is full, up to a bound: a task that starts ten thousand others pays for no shared queue.
 *
 * <pre>
 * Threads   push, pop, takeHalf, clear: the owner. stealInto: any other worker.
 * Growth    the owner copies what is queued to the same indices of a larger ring and never writes
 *           to the old one again, so a thief that copies from it reads what was there.
 * State     tasks lie at head, head + 1, ... tail - 1, modulo the capacity. Both only grow, and
 *           may wrap around the int: only their difference counts.
 * Ordering  tail: written by the owner (release) after the slot, read by thieves (acquire) before
 *           it. head: moved by CAS only. Who moves it owns the tasks it passed; a thief copies them
 *           first, and what it copied is good if its CAS succeeds, since the owner overwrites a
 *           slot only after head has passed it. ring: written by the owner (release) before the
 *           tail that counts on it, read by thieves (acquire) after tail: it holds all they saw.
 * </pre>
 */
final class LocalQueue {
  private static final VarHandle HEAD;
  private static final VarHandle TAIL;
  private static final VarHandle RING;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(LocalQueue.class, "head", int.class);
      TAIL = lookup.findVarHandle(LocalQueue.class, "tail", int.class);
      RING = lookup.findVarHandle(LocalQueue.class, "ring", SpawnedTask[].class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final int smallest;
  private final int largest;
  private @Nullable SpawnedTask<?>[] ring;

  @SuppressWarnings("UnusedVariable") // through HEAD
  private int head;

  private int tail;

  /** The capacities, at first and at most, must be powers of two. */
  LocalQueue(int smallest, int largest) {
    if (Integer.bitCount(smallest) != 1 || Integer.bitCount(largest) != 1 || smallest > largest) {
      throw new IllegalArgumentException(
          "capacities " + smallest + " and " + largest + " are not growing powers of two");
    }
    this.smallest = smallest;
    this.largest = largest;
    this.ring = new SpawnedTask<?>[smallest];
  }

  /** Adds a task at the back; false if the queue is full and may not grow. */
  boolean push(SpawnedTask<?> task) {
    int last = tail; // plain: only the owner writes it, and the ring
    // Acquire: pairs with a thief's CAS, which has read the slot that is overwritten now.
    int first = (int) HEAD.getAcquire(this);
    if (last - first >= ring.length) {
      if (ring.length == largest) {
        return false;
      }
      grow(first, last);
    }
    ring[last & (ring.length - 1)] = task;
    TAIL.setRelease(this, last + 1);
    return true;
  }

  private void grow(int first, int last) {
    @Nullable SpawnedTask<?>[] larger = new SpawnedTask<?>[2 * ring.length];
    for (int i = first; i != last; i++) {
      larger[i & (larger.length - 1)] = ring[i & (ring.length - 1)];
    }
    RING.setRelease(this, larger);
  }

  /** Takes the task at the front. */
  @Nullable SpawnedTask<?> pop() {
    int last = tail;
    for (; ; ) {
      int first = (int) HEAD.getOpaque(this); // the CAS orders what matters
      if (first == last) {
        return null;
      }
      SpawnedTask<?> task = ring[first & (ring.length - 1)];
      if (HEAD.compareAndSet(this, first, first + 1)) {
        return task;
      }
    }
  }

  /** Takes the older half off a full queue, linked; null if thieves made room meanwhile. */
  @Nullable SpawnedTask<?> takeHalf() {
    int first = (int) HEAD.getAcquire(this);
    int half = ring.length / 2;
    if (tail - first != ring.length || !HEAD.compareAndSet(this, first, first + half)) {
      return null;
    }
    SpawnedTask<?> chain = null;
    for (int i = half; i-- > 0; ) {
      SpawnedTask<?> task = ring[(first + i) & (ring.length - 1)];
      if (task != null) {
        task.link(chain);
        chain = task;
      }
    }
    return chain;
  }

  /**
   * Moves half of this queue, rounded up, to the thief's empty one, but returns one of them. Of a
   * long queue it takes half of a small ring: a long copy would lose its race against the owner.
   */
  @Nullable SpawnedTask<?> stealInto(LocalQueue thief) {
    for (; ; ) {
      int first = (int) HEAD.getAcquire(this);
      int size = (int) TAIL.getAcquire(this) - first;
      if (size <= 0) {
        return null;
      }
      @Nullable SpawnedTask<?>[] from = (SpawnedTask<?>[]) RING.getAcquire(this);
      if (size > from.length) {
        continue; // head has moved on between the two reads
      }
      int count = Math.min(size - size / 2, Math.max(1, thief.smallest / 2));
      int to = thief.tail;
      @Nullable SpawnedTask<?>[] into = thief.ring;
      for (int i = 0; i < count; i++) {
        into[(to + i) & (into.length - 1)] = from[(first + i) & (from.length - 1)];
      }
      if (HEAD.compareAndSet(this, first, first + count)) {
        SpawnedTask<?> task = into[(to + count - 1) & (into.length - 1)];
        TAIL.setRelease(thief, to + count - 1);
        return task;
      }
    }
  }

  /** Whether there is something to steal; a hint. */
  boolean isEmpty() {
    return (int) HEAD.getAcquire(this) == (int) TAIL.getAcquire(this);
  }

  int size() {
    return tail - (int) HEAD.getAcquire(this);
  }

  /** Before it grows. */
  int capacity() {
    return smallest;
  }

  /** Forgets the tasks that were here, so that a worker at rest keeps no garbage. Empty only. */
  void clear() {
    if (ring.length > smallest) {
      RING.setRelease(this, new SpawnedTask<?>[smallest]);
    } else {
      Arrays.fill(ring, null);
    }
  }
}
