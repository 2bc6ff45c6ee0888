package dev.pinion.sync;

import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Both ends of a {@link Oneshot} in one object.
 *
 * <pre>
 * Threads   the sender's methods: any. The receiver's: its owner.
 * State     the slot:  null, or the receiver's waker --send--> the value --poll--> TAKEN
 *                      null, or the receiver's waker --close--> NO_SENDER
 *                      anything --cancel--> NO_RECEIVER
 * Ordering  each change of the slot is a CAS: what was written before the send is seen after the
 *           poll. The sender's own waker is written before the slot is read, cancel writes the slot
 *           before it reads the waker.
 * </pre>
 */
@Sync(ifSend = "T", unchecked = "the channel is one atomic slot")
final class OneshotCell<T extends @Nullable Object>
    implements Oneshot.Sender<T>, Oneshot.Receiver<T>, DirectFuture<T> {
  private static final Object TAKEN = new Object();
  private static final Object NO_SENDER = new Object();
  private static final Object NO_RECEIVER = new Object();
  private static final VarHandle SLOT;

  static {
    try {
      SLOT = MethodHandles.lookup().findVarHandle(OneshotCell.class, "slot", Object.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** A value that could be taken for an empty slot. */
  private record Wrapped(@Nullable Object value) {}

  private volatile @Nullable Object slot;
  private volatile @Nullable Waker senderWaker;

  @Override
  public boolean send(T value) {
    Object content = value == null || value instanceof Waker ? new Wrapped(value) : value;
    return put(content);
  }

  private boolean put(Object content) {
    for (; ; ) {
      Object seen = slot;
      if (seen == NO_RECEIVER) {
        return false;
      }
      if (seen != null && !(seen instanceof Waker)) {
        throw new IllegalStateException(
            seen == NO_SENDER ? "the sender is closed" : "a oneshot takes one value");
      }
      if (SLOT.compareAndSet(this, seen, content)) {
        if (seen instanceof Waker waker) {
          waker.wake();
        }
        return true;
      }
    }
  }

  @Override
  public boolean isClosed() {
    return slot == NO_RECEIVER;
  }

  @Override
  public void close() {
    Object seen;
    while ((seen = slot) == null || seen instanceof Waker) {
      if (SLOT.compareAndSet(this, seen, NO_SENDER)) {
        if (seen instanceof Waker waker) {
          waker.wake();
        }
        return;
      }
    }
  }

  @Override
  public Future<@Nullable Void> closed() {
    return new Closed(this);
  }

  @Override
  public boolean isReady() {
    Object seen = slot;
    return seen != null && !(seen instanceof Waker);
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    for (; ; ) {
      Object seen = slot;
      if (seen == null || seen instanceof Waker) {
        Waker waker = cx.waker();
        if (seen == waker || SLOT.compareAndSet(this, seen, waker)) {
          return PENDING;
        }
        continue;
      }
      if (seen == TAKEN || seen == NO_RECEIVER) {
        throw Waiter.polledAgain();
      }
      slot = TAKEN;
      wakeSender();
      if (seen == NO_SENDER) {
        throw new ClosedException("the sender was closed without a value");
      }
      return seen instanceof Wrapped(var value) ? value : seen;
    }
  }

  @Override
  public void cancel() {
    if (slot != TAKEN) {
      SLOT.setVolatile(this, NO_RECEIVER);
      wakeSender();
    }
  }

  private void wakeSender() {
    Waker waker = senderWaker;
    if (waker != null) {
      senderWaker = null;
      waker.wake();
    }
  }

  private boolean receiverWaits() {
    return slot != NO_RECEIVER && slot != TAKEN;
  }

  /** Waits until the receiver is gone, with the value or without. */
  private record Closed(OneshotCell<?> cell) implements DirectFuture<@Nullable Void> {
    @Override
    public @Nullable Object pollDirect(Context cx) {
      cell.senderWaker = cx.waker();
      return cell.receiverWaits() ? PENDING : null;
    }

    @Override
    public void cancel() {
      cell.senderWaker = null;
    }
  }
}
