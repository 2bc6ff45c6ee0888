package dev.pinion.scheduler;

import dev.pinion.task.SpawnedTask;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A worker's own run queue: a bounded ring, first in first out, from which other workers steal
 * half. The algorithm is that of Go's scheduler (runqput, runqget, runqgrab).
 *
 * <pre>
 * Threads   push, pop, takeHalf, clear: the owner. stealInto: any other worker.
 * State     tasks lie at head, head + 1, ... tail - 1, modulo the capacity. Both only grow, and
 *           may wrap around the int: only their difference counts.
 * Ordering  tail: written by the owner (release) after the slot, read by thieves (acquire) before
 *           it. head: moved by CAS only. Who moves it owns the tasks it passed; a thief copies them
 *           first, and what it copied is good if its CAS succeeds, since the owner overwrites a
 *           slot only after head has passed it.
 * </pre>
 */
final class LocalQueue {
  private static final VarHandle HEAD;
  private static final VarHandle TAIL;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(LocalQueue.class, "head", int.class);
      TAIL = lookup.findVarHandle(LocalQueue.class, "tail", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final @Nullable SpawnedTask<?>[] ring;
  private final int mask;

  @SuppressWarnings("UnusedVariable") // through HEAD
  private int head;

  private int tail;

  /** The capacity must be a power of two. */
  LocalQueue(int capacity) {
    if (Integer.bitCount(capacity) != 1) {
      throw new IllegalArgumentException("capacity " + capacity + " is not a power of two");
    }
    ring = new SpawnedTask<?>[capacity];
    mask = capacity - 1;
  }

  /** Adds a task at the back; false if the queue is full. */
  boolean push(SpawnedTask<?> task) {
    int last = tail; // plain: only the owner writes it
    // Acquire: pairs with a thief's CAS, which has read the slot that is overwritten now.
    if (last - (int) HEAD.getAcquire(this) > mask) {
      return false;
    }
    ring[last & mask] = task;
    TAIL.setRelease(this, last + 1);
    return true;
  }

  /** Takes the task at the front. */
  @Nullable SpawnedTask<?> pop() {
    int last = tail;
    for (; ; ) {
      int first = (int) HEAD.getOpaque(this); // the CAS orders what matters
      if (first == last) {
        return null;
      }
      SpawnedTask<?> task = ring[first & mask];
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
      SpawnedTask<?> task = ring[(first + i) & mask];
      if (task != null) {
        task.link(chain);
        chain = task;
      }
    }
    return chain;
  }

  /** Moves half of this queue, rounded up, to the thief's empty one, but returns one of them. */
  @Nullable SpawnedTask<?> stealInto(LocalQueue thief) {
    for (; ; ) {
      int first = (int) HEAD.getAcquire(this);
      int size = (int) TAIL.getAcquire(this) - first;
      int count = size - size / 2;
      if (size <= 0) {
        return null;
      }
      if (size > ring.length) {
        continue; // head has moved on between the two reads
      }
      int to = thief.tail;
      for (int i = 0; i < count; i++) {
        thief.ring[(to + i) & thief.mask] = ring[(first + i) & mask];
      }
      if (HEAD.compareAndSet(this, first, first + count)) {
        SpawnedTask<?> task = thief.ring[(to + count - 1) & thief.mask];
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

  int capacity() {
    return ring.length;
  }

  /** Forgets the tasks that were here, so that a worker at rest keeps no garbage. Empty only. */
  void clear() {
    Arrays.fill(ring, null);
  }
}
