package dev.pinion.interop;

import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sending;
import dev.pinion.future.AsyncStream;
import dev.pinion.task.Spawner;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/**
 * {@link AsyncStream} and {@link Flow.Publisher}, both ways, as <a
 * href="https://www.reactive-streams.org">Reactive Streams</a> wants it.
 */
public final class Flows {
  private Flows() {}

  /**
   * A publisher that makes a stream for each subscriber, and a task that asks it for a value when
   * the subscriber has. Cancelling the subscription closes the stream, as do its end and a failure;
   * so does closing the runtime, which the subscriber sees as a failure with {@link
   * java.util.concurrent.CancellationException}. A supplier that throws fails the subscriber at
   * once.
   *
   * <p>Subscribers are called on a worker and must not block.
   */
  public static <T> Flow.Publisher<T> publisher(
      Spawner runtime, @Sending Supplier<? extends @Send AsyncStream<T>> streams) {
    return new StreamPublisher<>(runtime, streams);
  }

  /**
   * The stream of what a publisher publishes, subscribed to when somebody waits for the first
   * value. It asks for so many values at first and for more as they are taken, so that no more than
   * that wait in the stream. Closing it cancels the subscription.
   *
   * @throws IllegalArgumentException if the buffer holds less than one value
   */
  public static <T> AsyncStream<T> stream(Flow.Publisher<? extends T> publisher, int buffer) {
    return new PublishedStream<>(publisher, buffer);
  }
}
