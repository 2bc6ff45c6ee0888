package dev.pinion.testing;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A future that a test polls by hand, and the waker it is polled with: for tests of what a future
 * does between its polls, and of who wakes it.
 *
 * <pre>{@code
 * Polled<MutexGuard<String>> second = Polled.by(mutex.lock()).assertPending();
 * first.close();
 * second.assertWoken().assertReady();
 * }</pre>
 *
 * <p>Used by one thread; wakes may come from any.
 *
 * @param <T> the type of the future's value
 */
public final class Polled<T extends @Nullable Object> {
  private final Future<T> future;
  private final AtomicInteger wakes = new AtomicInteger();
  private final Context context;

  private Polled(Future<T> future, @Nullable Object service) {
    this.future = future;
    this.context = new ServiceContext(Waker.of(wakes::incrementAndGet), service);
  }

  /** Polled by an executor that offers nothing. */
  public static <T extends @Nullable Object> Polled<T> by(Future<T> future) {
    return new Polled<>(future, null);
  }

  /** Polled by an executor that offers this one service, such as a {@code TimeDriver}. */
  public static <T extends @Nullable Object> Polled<T> with(Object service, Future<T> future) {
    return new Polled<>(future, service);
  }

  /** Polls; the future must be pending. Wakes count from here. */
  public Polled<T> assertPending() {
    wakes.set(0);
    if (future.poll(context) instanceof Poll.Ready<T>(T value)) {
      throw new AssertionError("expected the future to be pending, but it was ready: " + value);
    }
    return this;
  }

  /** Polls; the future must be ready. Gives its value. */
  public T assertReady() {
    if (future.poll(context) instanceof Poll.Ready<T>(T value)) {
      return value;
    }
    throw new AssertionError("expected the future to be ready, but it was pending");
  }

  /** Polls; the future must fail in this way. Gives the failure. */
  public <X extends Throwable> X assertFails(Class<X> type) {
    Poll<T> poll;
    try {
      poll = future.poll(context);
    } catch (Throwable failure) {
      if (type.isInstance(failure)) {
        return type.cast(failure);
      }
      throw new AssertionError("expected a " + type.getName() + ", but it threw another", failure);
    }
    throw new AssertionError("expected a " + type.getName() + ", but the poll gave " + poll);
  }

  /** The future must have been woken since it was found pending. */
  public Polled<T> assertWoken() {
    if (wakes.get() == 0) {
      throw new AssertionError("expected the future to be woken");
    }
    return this;
  }

  /** The future must not have been woken since it was found pending. */
  public Polled<T> assertNotWoken() {
    if (wakes.get() != 0) {
      throw new AssertionError("expected no wake, but there were " + wakes.get());
    }
    return this;
  }

  /** Drops the future where it stands, see {@link Future#cancel}. */
  public void cancel() {
    future.cancel();
  }

  private static final class ServiceContext extends Context {
    private final Waker waker;
    private final @Nullable Object service;

    ServiceContext(Waker waker, @Nullable Object service) {
      this.waker = waker;
      this.service = service;
    }

    @Override
    public Waker waker() {
      return waker;
    }

    @Override
    public <S> @Nullable S service(Class<S> type) {
      return type.isInstance(service) ? type.cast(service) : null;
    }
  }
}
