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
 *           place is emptied before head is published (release; see {@link MpscChannel} for the
 *           fence that follows) and read again after that (acquire) by who claims it.
 * Layout    head, which the receiver writes at each message, and tail, which the senders do, lie in
 *           cache lines of their own: else each message would move the line there and back.
 * </pre>
 */
final class BoundedChannel<T> extends MpscChannel<T> {
  /** In longs: a cache line of 64 bytes before tail, between tail and head, and after head. */
  private static final int TAIL = 8;

  /** What a sender saw of head last: spares most senders the receiver's line. Any writes. */
  private static final int SEEN_HEAD = TAIL + 1;

  /** Written by the receiver only. */
  private static final int HEAD = 17;

  private static final int ENDS = 25;
  private static final VarHandle END = MethodHandles.arrayElementVarHandle(long[].class);
  private static final VarHandle PLACE = MethodHandles.arrayElementVarHandle(Object[].class);

  private final long[] ends = new long[ENDS];
  private final @Nullable Object[] places;
  private final int capacity;

  BoundedChannel(int capacity) {
    this.capacity = capacity;
    this.places = new Object[Integer.highestOneBit(Math.max(1, 2 * capacity - 1))];
  }

  private long tail() {
    return (long) END.getVolatile(ends, TAIL);
  }

  private int place(long index) {
    return (int) index & (places.length - 1);
  }

  @Override
  Offer offer(T message) {
    for (; ; ) {
      long claimed = tail();
      if ((claimed & 1) != 0) {
        return Offer.CLOSED;
      }
      long index = claimed >>> 1;
      if (index - ends[SEEN_HEAD] >= capacity) {
        long now = (long) END.getVolatile(ends, HEAD);
        ends[SEEN_HEAD] = now;
        if (index - now >= capacity) {
          return Offer.FULL;
        }
      }
      if (END.compareAndSet(ends, TAIL, claimed, claimed + 2)) {
        PLACE.setVolatile(places, place(index), message);
        return Offer.TAKEN;
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked") // only messages are stored
  @Nullable T poll() {
    long index = ends[HEAD];
    int place = place(index);
    T message = (T) PLACE.getAcquire(places, place);
    if (message != null) {
      places[place] = null;
      END.setRelease(ends, HEAD, index + 1);
    }
    return message;
  }

  @Override
  boolean isDrained() {
    long claimed = tail();
    return (claimed & 1) != 0 && claimed >>> 1 == ends[HEAD];
  }

  @Override
  boolean isClosed() {
    return (tail() & 1) != 0;
  }

  @Override
  void refuse() {
    END.getAndBitwiseOr(ends, TAIL, 1L);
  }
}
