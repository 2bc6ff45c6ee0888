package dev.pinion.interop;

import dev.pinion.annotations.Sync;
import dev.pinion.future.AsyncStream;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Spawner;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@link Flows#publisher}. */
@Sync(unchecked = "final fields; the supplier was given away")
final class StreamPublisher<T> implements Flow.Publisher<T> {
  private final Spawner runtime;
  private final Supplier<? extends AsyncStream<T>> streams;

  StreamPublisher(Spawner runtime, Supplier<? extends AsyncStream<T>> streams) {
    this.runtime = Objects.requireNonNull(runtime);
    this.streams = Objects.requireNonNull(streams);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber);
    Demand demand = new Demand();
    AsyncStream<T> stream;
    try {
      stream = streams.get();
    } catch (Throwable failure) {
      subscriber.onSubscribe(demand); // comes first, whatever follows (§1.9)
      subscriber.onError(failure);
      return;
    }
    Delivery<T> delivery = new Delivery<>(subscriber, stream, demand);
    subscriber.onSubscribe(demand);
    try {
      JoinHandle<@Nullable Void> unused = runtime.spawn(delivery);
    } catch (RejectedExecutionException closed) {
      delivery.cancel();
    }
  }

  /**
   * What the subscriber has said.
   *
   * <pre>
   * Threads   request, cancel: any. The rest: the task.
   * Ordering  the subscriber changes its wish, then reads the waker; the task writes the waker, then
   *           reads the wishes: it sees them or is woken.
   * </pre>
   */
  private static final class Demand implements Flow.Subscription {
    private final AtomicLong wanted = new AtomicLong();
    private volatile boolean cancelled;
    private volatile boolean illegal;
    private volatile @Nullable Waker waker;

    @Override
    public void request(long count) {
      if (count > 0) {
        long unused = wanted.accumulateAndGet(count, Demand::sum);
      } else {
        illegal = true;
      }
      wake();
    }

    private static long sum(long one, long other) {
      return one + other < 0 ? Long.MAX_VALUE : one + other;
    }

    @Override
    public void cancel() {
      cancelled = true;
      wake();
    }

    private void wake() {
      Waker task = waker;
      if (task != null) {
        task.wake();
      }
    }

    void met() {
      if (wanted.get() != Long.MAX_VALUE) {
        wanted.decrementAndGet();
      }
    }
  }

  /** The task of one subscription. It alone calls the subscriber. */
  private static final class Delivery<T> implements DirectFuture<@Nullable Void> {
    private final Flow.Subscriber<? super T> subscriber;
    private final AsyncStream<T> stream;
    private final Demand demand;
    private @Nullable Future<@Nullable T> waiting;

    Delivery(Flow.Subscriber<? super T> subscriber, AsyncStream<T> stream, Demand demand) {
      this.subscriber = subscriber;
      this.stream = stream;
      this.demand = demand;
    }

    @Override
    @SuppressWarnings("unchecked") // what is not PENDING is a T
    public @Nullable Object pollDirect(Context cx) {
      demand.waker = cx.waker();
      while (!demand.cancelled) {
        if (demand.illegal) {
          return fail(new IllegalArgumentException("request of less than one value (§3.9)"));
        }
        if (demand.wanted.get() == 0 || !cx.mayProceed()) {
          return PENDING;
        }
        Object value;
        try {
          value = ask(cx);
        } catch (Throwable failure) {
          return fail(failure);
        }
        if (value == PENDING) {
          return PENDING;
        }
        waiting = null;
        if (value == null) {
          close();
          subscriber.onComplete();
          return null;
        }
        demand.met();
        deliver((T) value);
      }
      close();
      return null;
    }

    private @Nullable Object ask(Context cx) {
      Future<@Nullable T> asked = waiting;
      if (asked == null) {
        asked = stream.next();
        waiting = asked;
      }
      return DirectFuture.poll(asked, cx);
    }

    private void deliver(T value) {
      try {
        subscriber.onNext(value);
      } catch (Throwable broken) { // against the rules (§2.13): it counts as cancelled
        close();
        throw broken;
      }
    }

    private @Nullable Void fail(Throwable failure) {
      waiting = null;
      try {
        close();
      } catch (Throwable later) {
        failure.addSuppressed(later);
      }
      subscriber.onError(failure);
      return null;
    }

    /** The subscription keeps neither the task nor, through it, the subscriber alive (§3.13). */
    private void close() {
      demand.cancelled = true;
      demand.waker = null;
      Future<?> asked = waiting;
      waiting = null;
      try {
        if (asked != null) {
          asked.cancel();
        }
      } finally {
        stream.close();
      }
    }

    /** The runtime is closed. */
    @Override
    public void cancel() {
      if (demand.cancelled) {
        close();
      } else {
        Void unused = fail(new CancellationException("the runtime was closed"));
      }
    }
  }
}
