package dev.pinion.sync;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Waker;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the ends of an {@link Mpsc} share: who waits. Subclasses keep the messages.
 *
 * <pre>
 * Threads   take, isDrained and the receive future: the receiver. Everything else: any.
 * State     senders that wait for room are queued behind the monitor, each with its message, and
 *           the receiver moves that into the room it makes: nobody overtakes them, as a sender that
 *           finds waiting > 0 queues as well.
 * Ordering  receiver: names its waker, then looks once more for a message; sender: stores the
 *           message, then looks for a waker. All volatile. And the other way: the receiver publishes
 *           the room it made (release), makes a full fence, then reads waiting; the sender counts
 *           itself waiting, then looks for room (both volatile). In each pair one sees the other.
 * Batches   a receiver that finds messages serves the waiting senders once, when it finds none or
 *           its poll ends, not at each message: one fence, one turn of the monitor and one wake for
 *           a ring full of messages. It cannot wait for a sender before that, since to wait it has
 *           to end its poll.
 * </pre>
 */
abstract class MpscChannel<T> implements Runnable {
  /** What became of an offer. */
  enum Offer {
    TAKEN,
    FULL,
    CLOSED
  }

  private static final VarHandle RECEIVER;

  static {
    try {
      RECEIVER = MethodHandles.lookup().findVarHandle(MpscChannel.class, "receiver", Waker.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final AtomicInteger senders = new AtomicInteger(1);
  private volatile @Nullable Waker receiver;
  private final WaitQueue queue = new WaitQueue();

  /** How many are queued. Written under the monitor. */
  private volatile int waiting;

  /** Stores the message, if there is room; then {@link #wakeReceiver} is to be called. */
  abstract Offer offer(T message);

  /** The oldest message, or null; does not serve who waits for room. */
  abstract @Nullable T poll();

  /** Closed, and every message taken. */
  abstract boolean isDrained();

  abstract boolean isClosed();

  /** Refuses further messages. */
  abstract void refuse();

  final boolean trySend(T message) {
    Offer offer = waiting > 0 ? Offer.FULL : offer(message);
    if (offer == Offer.TAKEN) {
      wakeReceiver();
      return true;
    }
    if (offer == Offer.CLOSED || (offer == Offer.FULL && isClosed())) {
      throw closedException();
    }
    return false;
  }

  private void wakeReceiver() {
    Waker waker = receiver;
    if (waker != null && RECEIVER.compareAndSet(this, waker, null)) {
      waker.wake();
    }
  }

  final @Nullable T take() {
    T message = poll();
    if (message != null) {
      run();
    }
    return message;
  }

  /** Serves who waits for room, after a message was taken or at the end of such a poll. */
  @Override
  public final void run() {
    VarHandle.fullFence(); // between the room that was published and the look at who waits
    if (waiting > 0) {
      serve(null);
    }
  }

  private @Nullable T serveAndPoll() {
    serve(null);
    return poll();
  }

  /** Moves messages of waiting senders into the channel, after queueing this one, if any. */
  private void serve(@Nullable Send<T> newcomer) {
    Waiter served;
    boolean sent = false;
    synchronized (this) {
      if (newcomer != null) {
        queue.add(newcomer);
        waiting++;
      }
      while (queue.first() instanceof Send<?> first) {
        @SuppressWarnings("unchecked") // only sends of this channel are queued here
        Offer offer = offer(((Send<T>) first).message);
        if (offer == Offer.FULL) {
          break;
        }
        sent |= offer == Offer.TAKEN;
        waiting--;
        queue.release(offer == Offer.TAKEN ? Waiter.GRANTED : Waiter.CLOSED);
      }
      served = queue.released();
    }
    if (sent) {
      wakeReceiver();
    }
    Waiter.wake(served);
  }

  private synchronized void forget(Send<T> send) {
    if (send.state == Waiter.QUEUED) {
      queue.remove(send);
      waiting--;
    }
    send.state = Waiter.ENDED;
  }

  final void addSender() {
    senders.incrementAndGet();
  }

  final void removeSender() {
    if (senders.decrementAndGet() == 0) {
      close();
    }
  }

  final void close() {
    refuse();
    wakeReceiver();
    serve(null);
  }

  private static ClosedException closedException() {
    return new ClosedException("nobody receives from this channel any more");
  }

  /** Waits for room. */
  static final class Send<T> extends Waiter implements DirectFuture<@Nullable Void> {
    private final MpscChannel<T> channel;
    private final T message;

    Send(MpscChannel<T> channel, T message) {
      this.channel = channel;
      this.message = message;
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      if (state == NEW) {
        if (!cx.mayProceed()) {
          return PENDING;
        }
        if (channel.waiting == 0) {
          switch (channel.offer(message)) {
            case TAKEN -> {
              end();
              channel.wakeReceiver();
              return null;
            }
            case CLOSED -> {
              end();
              throw closedException();
            }
            case FULL -> {}
          }
        }
        wakeBy(cx);
        channel.serve(this);
      } else {
        wakeBy(cx);
      }
      int seen = state;
      if (seen == QUEUED) {
        return PENDING;
      }
      end();
      return switch (seen) {
        case GRANTED -> null;
        case CLOSED -> throw closedException();
        default -> throw polledAgain();
      };
    }

    @Override
    public void cancel() {
      if (state != NEW && state != ENDED) {
        channel.forget(this);
      }
    }
  }

  /** Waits for a message. One object for all messages, as there is one receiver. */
  record Receive<T>(MpscChannel<T> channel) implements DirectFuture<@Nullable T> {
    @Override
    public @Nullable Object pollDirect(Context cx) {
      if (!cx.mayProceed()) {
        return PENDING;
      }
      T message = channel.poll();
      if (message != null) {
        cx.atEndOfPoll(channel); // also if nobody seems to wait: the look before a fence is a hint
        return message;
      }
      message = channel.waiting > 0 ? channel.serveAndPoll() : null;
      if (message != null) {
        return message;
      }
      channel.receiver = cx.waker();
      message = channel.take();
      if (message == null && !channel.isDrained()) {
        return PENDING;
      }
      channel.receiver = null;
      return message;
    }

    @Override
    public void cancel() {
      channel.receiver = null;
    }
  }
}
