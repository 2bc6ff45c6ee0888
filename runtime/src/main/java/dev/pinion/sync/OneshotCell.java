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
 * Both ends of a {@link Oneshot} in one object. 16 bytes.
 *
 * <pre>
 * Threads   the sender's methods: any. The receiver's: its owner.
 * State     the slot:  null, or the receiver's waker --send--> the value --poll--> TAKEN
 *                      null, or the receiver's waker --close--> NO_SENDER
 *                      anything --cancel--> NO_RECEIVER
 *           While the sender waits for the end of the receiver, which is rare, a Watched with its
 *           waker stands around what the slot holds; TAKEN and NO_RECEIVER wake it.
 * Ordering  each change of the slot is a CAS or an exchange: what was written before the send is
 *           seen after the poll, and a waker is either in the slot when the end comes, or is not put
 *           there.
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

  /** What the slot holds besides, and whom to wake when the receiver is gone. */
  private record Watched(@Nullable Object content, Waker sender) {}

  private volatile @Nullable Object slot;

  private static @Nullable Object contentOf(@Nullable Object seen) {
    return seen instanceof Watched(var content, var sender) ? content : seen;
  }

  /** Puts the content in place of what was seen, with the same watch around it. */
  private boolean replace(@Nullable Object seen, Object content) {
    Object next = seen instanceof Watched watched ? new Watched(content, watched.sender) : content;
    return SLOT.compareAndSet(this, seen, next);
  }

  /** The receiver's end, in this state. */
  private void end(Object state) {
    if (SLOT.getAndSet(this, state) instanceof Watched watched) {
      watched.sender.wake();
    }
  }

  @Override
  public boolean send(T value) {
    Object content = value == null || value instanceof Waker ? new Wrapped(value) : value;
    return put(content);
  }

  private boolean put(Object content) {
    for (; ; ) {
      Object seen = slot;
      Object before = contentOf(seen);
      if (before == NO_RECEIVER) {
        return false;
      }
      if (before != null && !(before instanceof Waker)) {
        throw new IllegalStateException(
            before == NO_SENDER ? "the sender is closed" : "a oneshot takes one value");
      }
      if (replace(seen, content)) {
        if (before instanceof Waker waker) {
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
    for (; ; ) {
      Object seen = slot;
      Object before = contentOf(seen);
      if (before != null && !(before instanceof Waker)) {
        return;
      }
      if (replace(seen, NO_SENDER)) {
        if (before instanceof Waker waker) {
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
    Object content = contentOf(slot);
    return content != null && !(content instanceof Waker);
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    for (; ; ) {
      Object seen = slot;
      Object content = contentOf(seen);
      if (content == null || content instanceof Waker) {
        Waker waker = cx.waker();
        if (content == waker || replace(seen, waker)) {
          return PENDING;
        }
        continue;
      }
      if (content == TAKEN || content == NO_RECEIVER) {
        throw Waiter.polledAgain();
      }
      end(TAKEN);
      if (content == NO_SENDER) {
        throw new ClosedException("the sender was closed without a value");
      }
      return content instanceof Wrapped(var value) ? value : content;
    }
  }

  @Override
  public void cancel() {
    if (slot != TAKEN) {
      end(NO_RECEIVER);
    }
  }

  /** Has the waker woken when the receiver is gone; false if it is. */
  private boolean watch(Waker waker) {
    for (; ; ) {
      Object seen = slot;
      if (seen == NO_RECEIVER || seen == TAKEN) {
        return false;
      }
      if (seen instanceof Watched watched && watched.sender == waker) {
        return true;
      }
      if (SLOT.compareAndSet(this, seen, new Watched(contentOf(seen), waker))) {
        return true;
      }
    }
  }

  private void unwatch() {
    Object seen;
    do {
      seen = slot;
    } while (seen instanceof Watched watched && !SLOT.compareAndSet(this, seen, watched.content));
  }

  /** Waits until the receiver is gone, with the value or without. */
  private record Closed(OneshotCell<?> cell) implements DirectFuture<@Nullable Void> {
    @Override
    public @Nullable Object pollDirect(Context cx) {
      return cell.watch(cx.waker()) ? PENDING : null;
    }

    @Override
    public void cancel() {
      cell.unwatch();
    }
  }
}
