package dev.pinion.time;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** {@link Time#timeout}: the limit's timer is this future itself. */
final class Timeout<T extends @Nullable Object> extends Timer implements DirectFuture<T> {
  private final Future<T> future;
  private final long limit;

  Timeout(Future<T> future, long limit) {
    super(limit);
    this.future = future;
    this.limit = limit;
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    Object value;
    try {
      value = DirectFuture.poll(future, cx);
    } catch (Throwable failure) {
      unset();
      throw failure;
    }
    if (value != PENDING) {
      unset();
      return value;
    }
    boolean waits = isNew() ? setOff(cx) : !elapsed(cx);
    if (waits) {
      return PENDING;
    }
    TimeoutException late = new TimeoutException("not ready within " + Duration.ofNanos(limit));
    try {
      future.cancel();
    } catch (Throwable cleanup) {
      late.addSuppressed(cleanup);
    }
    throw Timeout.<RuntimeException>unchecked(late);
  }

  @Override
  public void cancel() {
    unset();
    future.cancel();
  }

  @SuppressWarnings("unchecked") // erased: throws what it was given
  private static <X extends Throwable> RuntimeException unchecked(Throwable failure) throws X {
    throw (X) failure;
  }
}
