package dev.pinion.sync;

import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel on which every receiver gets every message sent after it subscribed. It holds the
 * latest messages up to its capacity; a receiver that falls further behind is told how many it
 * missed. Sending never waits.
 *
 * @param <T> the type of the messages, which several threads use at the same time; null is none
 */
@Sync(ifSend = "T", ifSync = "T", unchecked = "all its state is guarded by its monitor")
public final class Broadcast<T> implements AutoCloseable {
  private final WaitQueue queue = new WaitQueue();
  private final List<T> ring;
  private final int capacity;

  /** The number of the next message; message n lies at n % capacity. */
  private long sent;

  private boolean closed;

  /**
   * A channel that holds so many messages for slow receivers.
   *
   * @throws IllegalArgumentException if the capacity is less than one
   */
  public Broadcast(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity " + capacity + " is less than 1");
    }
    this.capacity = capacity;
    this.ring = new ArrayList<>(Math.min(capacity, 64));
  }

  /**
   * Gives the message to all receivers. The channel keeps it until as many others followed.
   *
   * @throws IllegalStateException if the channel is closed
   */
  public void send(@Sending T message) {
    if (message == null) {
      throw new NullPointerException("null is no message");
    }
    List<Waker> woken;
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("the channel is closed");
      }
      int place = (int) (sent % capacity);
      if (place < ring.size()) {
        ring.set(place, message);
      } else {
        ring.add(message);
      }
      sent++;
      woken = queue.releaseAll();
    }
    Waker.wakeAll(woken);
  }

  /** A receiver of the messages that are sent from now on. */
  @Sending
  public synchronized Receiver<T> subscribe() {
    return new Receiver<>(this, sent);
  }

  /** Ends the channel; receivers get what was sent, and then the end. Closing twice is harmless. */
  @Override
  public void close() {
    List<Waker> woken;
    synchronized (this) {
      closed = true;
      woken = queue.releaseAll();
    }
    Waker.wakeAll(woken);
  }

  /** One that gets every message; owned by one task. */
  @Send(
      ifSend = "T",
      ifSync = "T",
      unchecked = "its owner alone counts; the channel is guarded by its monitor")
  public static final class Receiver<T> {
    private final Broadcast<T> channel;
    private long next;

    Receiver(Broadcast<T> channel, long next) {
      this.channel = channel;
      this.next = next;
    }

    /**
     * Waits for the next message; null when the channel is closed and all were received. Fails with
     * {@link LaggedException} when messages were missed, and the next call goes on with the oldest
     * there is. Cancelling it loses no message.
     */
    public Future<@Nullable T> receive() {
      return new Receive<>(this);
    }

    /** How many messages wait for this receiver, those it has missed included. */
    public long waiting() {
      synchronized (channel) {
        return channel.sent - next;
      }
    }
  }

  private static final class Receive<T> extends Waiter implements DirectFuture<@Nullable T> {
    private final Receiver<T> receiver;

    Receive(Receiver<T> receiver) {
      this.receiver = receiver;
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      if (!cx.mayProceed()) {
        return PENDING;
      }
      Broadcast<T> channel = receiver.channel;
      wakeBy(cx);
      synchronized (channel) {
        long available = channel.sent - receiver.next;
        if (available == 0 && !channel.closed) {
          if (state != QUEUED) {
            channel.queue.add(this);
          }
          return PENDING;
        }
        if (state == QUEUED) {
          channel.queue.remove(this);
        }
        state = ENDED;
        if (available == 0) {
          return null;
        }
        long missed = available - channel.capacity;
        if (missed > 0) {
          receiver.next += missed;
          throw Failures.rethrow(new LaggedException(missed));
        }
        return channel.ring.get((int) (receiver.next++ % channel.capacity));
      }
    }

    @Override
    public void cancel() {
      Broadcast<T> channel = receiver.channel;
      synchronized (channel) {
        if (state == QUEUED) {
          channel.queue.remove(this);
        }
        state = ENDED;
      }
    }
  }
}
