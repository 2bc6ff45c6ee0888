package dev.pinion;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** A future that a test polls by hand, and the waker it is polled with. */
public final class Polled<T> {
  private final Future<T> future;
  private final AtomicInteger wakes = new AtomicInteger();
  private final Context context;

  private Polled(Future<T> future, Services services) {
    this.future = future;
    Waker waker = Waker.of(wakes::incrementAndGet);
    this.context =
        new Context() {
          @Override
          public Waker waker() {
            return waker;
          }

          @Override
          public <S> S service(Class<S> type) {
            return services.find(type);
          }
        };
  }

  /** What an executor offers besides polling. */
  public interface Services {
    <S> S find(Class<S> type);
  }

  /** Polled by an executor that offers nothing. */
  public static <T> Polled<T> by(Future<T> future) {
    return with(null, future);
  }

  /** Polled by an executor that offers this one service. */
  public static <T> Polled<T> with(Object service, Future<T> future) {
    return new Polled<>(
        future,
        new Services() {
          @Override
          public <S> S find(Class<S> type) {
            return type.isInstance(service) ? type.cast(service) : null;
          }
        });
  }

  public Polled<T> assertPending() {
    wakes.set(0);
    Poll<T> poll = future.poll(context);
    assertWithMessage("poll").that(poll).isEqualTo(Poll.pending());
    return this;
  }

  public T assertReady() {
    Poll<T> poll = future.poll(context);
    if (poll instanceof Poll.Ready<T>(T value)) {
      return value;
    }
    throw new AssertionError("pending");
  }

  public <X extends Throwable> X assertFails(Class<X> type) {
    try {
      throw new AssertionError("did not fail but was " + future.poll(context));
    } catch (Throwable failure) {
      assertThat(failure).isInstanceOf(type);
      return type.cast(failure);
    }
  }

  public Polled<T> assertWoken() {
    assertWithMessage("woken").that(wakes.get()).isGreaterThan(0);
    return this;
  }

  public Polled<T> assertNotWoken() {
    assertWithMessage("wakes").that(wakes.get()).isEqualTo(0);
    return this;
  }

  public void cancel() {
    future.cancel();
  }

  /** For calls that throw checked exceptions of which a test knows that they do not. */
  public static <T> T get(ThrowingSupplier<T> call) {
    try {
      return call.get();
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }
}
