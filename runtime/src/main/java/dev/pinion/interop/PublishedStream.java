package dev.pinion.interop;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.PolledStream;
import dev.pinion.future.Waker;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@link Flows#stream}. */
final class PublishedStream<T> extends PolledStream<T> {
  private final Flow.Publisher<? extends T> publisher;
  private final Inbox<T> inbox;
  private boolean subscribed;

  PublishedStream(Flow.Publisher<? extends T> publisher, int buffer) {
    if (buffer < 1) {
      throw new IllegalArgumentException("a buffer of " + buffer + " values");
    }
    this.publisher = Objects.requireNonNull(publisher);
    this.inbox = new Inbox<>(buffer);
  }

  @Override
  protected @Nullable Object pollNext(Context cx) {
    if (!cx.mayProceed()) {
      return DirectFuture.PENDING;
    }
    inbox.waker = cx.waker();
    if (!subscribed) {
      subscribed = true;
      publisher.subscribe(inbox);
    }
    return inbox.take();
  }

  @Override
  public void close() {
    inbox.close();
  }

  /**
   * The subscriber.
   *
   * <pre>
   * Threads   the methods of the subscriber: the publisher's, one after the other. take, close: the
   *           task's.
   * Ordering  the publisher stores what it has, then reads the waker; the task writes the waker,
   *           then looks: it sees the value or is woken.
   * </pre>
   */
  private static final class Inbox<T> implements Flow.Subscriber<T> {
    /** In {@link #subscription} once the stream was closed. */
    private static final Flow.Subscription CLOSED =
        new Flow.Subscription() {
          @Override
          public void request(long count) {}

          @Override
          public void cancel() {}
        };

    private final int buffer;
    private final Queue<T> values = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription =
        new AtomicReference<>();

    /** Values taken since the last request. The task's. */
    private int taken;

    private @Nullable Throwable failure;

    /** Written after the failure. */
    private volatile boolean ended;

    volatile @Nullable Waker waker;

    Inbox(int buffer) {
      this.buffer = buffer;
    }

    /**
     * The oldest value, null at the end, or DirectFuture.PENDING; throws the publisher's failure.
     */
    @Nullable Object take() {
      boolean last = ended; // before the look: what came before the end is there
      T value = values.poll();
      if (value != null) {
        requestMore();
        return value;
      }
      if (!last) {
        return DirectFuture.PENDING;
      }
      if (failure != null) {
        throw Failures.rethrow(failure);
      }
      return null;
    }

    /** By halves, so that the publisher seldom waits for room and is seldom asked. */
    private void requestMore() {
      Flow.Subscription current = subscription.get();
      if (++taken >= (buffer + 1) / 2 && current != null) {
        int count = taken;
        taken = 0;
        current.request(count);
      }
    }

    void close() {
      Flow.Subscription current = subscription.getAndSet(CLOSED);
      values.clear();
      waker = null;
      if (current != null) {
        current.cancel();
      }
    }

    private void wake() {
      Waker task = waker;
      if (task != null) {
        task.wake();
      }
    }

    @Override
    public void onSubscribe(Flow.Subscription offered) {
      if (subscription.compareAndSet(null, Objects.requireNonNull(offered))) {
        offered.request(buffer);
      } else {
        offered.cancel(); // there is one (§2.5), or the stream was closed
      }
    }

    @Override
    public void onNext(T value) {
      Objects.requireNonNull(value);
      if (subscription.get() != CLOSED) {
        values.add(value);
        wake();
      }
    }

    @Override
    public void onError(Throwable thrown) {
      failure = Objects.requireNonNull(thrown);
      ended = true;
      wake();
    }

    @Override
    public void onComplete() {
      ended = true;
      wake();
    }
  }
}
