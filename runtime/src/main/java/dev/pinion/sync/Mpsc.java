package dev.pinion.sync;

import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A channel from many tasks to one, in the order sent.
 *
 * <pre>{@code
 * Mpsc<Job> jobs = Mpsc.bounded(100);
 * Task.spawn(worker(jobs.receiver()));
 * await(jobs.sender().send(job));
 * }</pre>
 *
 * @param <T> the type of the messages; null is none
 * @param sender the end that gives, to be shared by all senders
 * @param receiver the end that takes, owned by one task
 */
public record Mpsc<T>(Sender<T> sender, Receiver<T> receiver) {

  /**
   * A channel that holds so many messages; a sender waits while it is full.
   *
   * @throws IllegalArgumentException if the capacity is not in 1..2^30
   */
  @Sending
  public static <T> Mpsc<T> bounded(int capacity) {
    if (capacity < 1 || capacity > 1 << 30) {
      throw new IllegalArgumentException("capacity " + capacity + " is not in 1..2^30");
    }
    return of(new BoundedChannel<>(capacity));
  }

  /** A channel that holds whatever is sent: a slow receiver costs memory, no sender waits. */
  @Sending
  public static <T> Mpsc<T> unbounded() {
    return of(new UnboundedChannel<>());
  }

  private static <T> Mpsc<T> of(MpscChannel<T> channel) {
    return new Mpsc<>(new Sender<>(channel), new Receiver<>(channel));
  }

  /**
   * The end that gives. The receiver sees the end when all senders are closed: a sender that is to
   * be closed by itself is made with {@link #share}.
   */
  @Sync(ifSend = "T", unchecked = "the channel is made for any number of threads")
  public static final class Sender<T> implements AutoCloseable {
    private final MpscChannel<T> channel;
    private final AtomicBoolean closed = new AtomicBoolean();

    Sender(MpscChannel<T> channel) {
      this.channel = channel;
    }

    /**
     * Waits for room, first come first served, and gives the message. Fails with {@link
     * ClosedException} if the channel is closed, and the message is then lost. When it is cancelled
     * while pending the message may have been taken already.
     */
    public Future<@Nullable Void> send(@Sending T message) {
      return new MpscChannel.Send<>(channel, checked(message));
    }

    /**
     * Gives the message if there is room and nobody waits for room; else returns false.
     *
     * @throws ClosedException if the channel is closed
     */
    public boolean trySend(@Sending T message) {
      return channel.trySend(checked(message));
    }

    private T checked(T message) {
      if (message == null) {
        throw new NullPointerException("null is no message");
      }
      if (closed.get()) {
        throw new IllegalStateException("this sender is closed");
      }
      return message;
    }

    /** Another sender of the same channel, to be closed by itself. */
    public Sender<T> share() {
      channel.addSender();
      return new Sender<>(channel);
    }

    /** Whether nobody takes messages any more. */
    public boolean isClosed() {
      return channel.isClosed();
    }

    /** Ends this sender; the last one ends the channel. Closing twice is harmless. */
    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        channel.removeSender();
      }
    }
  }

  /** The end that takes. One task uses it at a time. */
  @Send(ifSend = "T", unchecked = "its owner alone takes; the channel is made for threads")
  public static final class Receiver<T> implements AutoCloseable {
    private final MpscChannel<T> channel;
    private final MpscChannel.Receive<T> receive;

    Receiver(MpscChannel<T> channel) {
      this.channel = channel;
      this.receive = new MpscChannel.Receive<>(channel);
    }

    /**
     * Waits for the next message; null when the channel is closed and empty. Cancelling it loses no
     * message. It is to be polled by one task, before the next one is asked for.
     */
    @Sending
    public Future<@Nullable T> receive() {
      return receive;
    }

    /** The next message if there is one now, else null. */
    @Sending
    public @Nullable T tryReceive() {
      return channel.take();
    }

    /** Whether no further message can come: closed and empty. */
    public boolean isEnded() {
      return channel.isDrained();
    }

    /**
     * Takes no further messages: senders fail. Those already in the channel can still be received.
     */
    @Override
    public void close() {
      channel.close();
    }
  }
}
