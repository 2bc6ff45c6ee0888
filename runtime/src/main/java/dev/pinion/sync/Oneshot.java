package dev.pinion.sync;

import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import org.jspecify.annotations.Nullable;

/**
 * A channel for one value.
 *
 * <pre>{@code
 * Oneshot<Answer> reply = Oneshot.create();
 * requests.send(new Request(query, reply.sender()));
 * Answer answer = await(reply.receiver());
 * }</pre>
 *
 * @param <T> the type of the value
 * @param sender the end that gives the value
 * @param receiver the end that waits for it
 */
public record Oneshot<T extends @Nullable Object>(Sender<T> sender, Receiver<T> receiver) {

  /** A new channel. */
  @Sending
  public static <T extends @Nullable Object> Oneshot<T> create() {
    OneshotCell<T> cell = new OneshotCell<>();
    return new Oneshot<>(cell, cell);
  }

  /**
   * The end that gives the value. It must be closed if it is not going to: nobody else can tell the
   * receiver.
   */
  @Sync(ifSend = "T", unchecked = "the channel is one atomic slot")
  public sealed interface Sender<T extends @Nullable Object> extends AutoCloseable
      permits OneshotCell {

    /**
     * Gives the value; false if the receiver was cancelled, and nobody will ever see it.
     *
     * @throws IllegalStateException after a value was sent or the sender closed
     */
    boolean send(@Sending T value);

    /** Whether the receiver was cancelled, so that computing the value is in vain. */
    boolean isClosed();

    /** Ready when the receiver was cancelled or has the value. For one waiting task at a time. */
    Future<@Nullable Void> closed();

    /** Gives up: the receiver fails with {@link ClosedException}, unless a value was sent. */
    @Override
    void close();
  }

  /**
   * The end that waits: a future of the value, which fails with {@link ClosedException} if the
   * sender is closed without one. Cancelling it tells the sender that nobody waits; a value that
   * was sent already is lost.
   */
  @Sync(ifSend = "T", unchecked = "the channel is one atomic slot")
  public sealed interface Receiver<T extends @Nullable Object> extends Future<T>
      permits OneshotCell {

    /** Whether a poll would not be pending: the value is there or cannot come. */
    boolean isReady();
  }
}
