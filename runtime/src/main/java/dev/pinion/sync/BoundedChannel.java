package dev.pinion.sync;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Messages in a ring.
 *
 * <pre>
 * State     tail: how many places were claimed, times two, plus one when closed. head: how many were
 *           emptied. A place is null until its claimant has stored the message, and again after the
 *           receiver took it; it is claimed anew only when head is past it.
 * Ordering  a message is stored (volatile) after the claim and read (acquire) by the receiver; a
 *           place is emptied before head is published (volatile).
 * </pre>
 */
final class BoundedChannel<T> extends MpscChannel<T> {
  private static final VarHandle TAIL;
  private static final VarHandle HEAD;
  private static final VarHandle PLACE = MethodHandles.arrayElementVarHandle(Object[].class);

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      TAIL = lookup.findVarHandle(BoundedChannel.class, "tail", long.class);
      HEAD = lookup.findVarHandle(BoundedChannel.class, "head", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final @Nullable Object[] places;
  private final int capacity;
  private volatile long tail;

  /** Written by the receiver only. */
  private volatile long head;

  /** What a sender saw of head last: spares most senders the receiver's cache line. Any writes. */
  private long seenHead;

  BoundedChannel(int capacity) {
    this.capacity = capacity;
    this.places = new Object[Integer.highestOneBit(Math.max(1, 2 * capacity - 1))];
  }

  private int place(long index) {
    return (int) index & (places.length - 1);
  }

  @Override
  Offer offer(T message) {
    for (; ; ) {
      long claimed = tail;
      if ((claimed & 1) != 0) {
        return Offer.CLOSED;
      }
      long index = claimed >>> 1;
      if (index - seenHead >= capacity) {
        long now = head;
        seenHead = now;
        if (index - now >= capacity) {
          return Offer.FULL;
        }
      }
      if (TAIL.compareAndSet(this, claimed, claimed + 2)) {
        PLACE.setVolatile(places, place(index), message);
        return Offer.TAKEN;
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked") // only messages are stored
  @Nullable T poll() {
    long index = (long) HEAD.get(this);
    int place = place(index);
    T message = (T) PLACE.getAcquire(places, place);
    if (message != null) {
      places[place] = null;
      head = index + 1;
    }
    return message;
  }

  @Override
  boolean isDrained() {
    long claimed = tail;
    return (claimed & 1) != 0 && claimed >>> 1 == head;
  }

  @Override
  boolean isClosed() {
    return (tail & 1) != 0;
  }

  @Override
  void refuse() {
    TAIL.getAndBitwiseOr(this, 1L);
  }
}
