package dev.pinion.time;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** {@link Time#timeout}: the limit's timer is this future itself. */
final class Timeout<T extends @Nullable Object> extends Timer implements DirectFuture<T> {
  private final Future<T> future;
  private final long limit;

  Timeout(Future<T> future, long limit) {
    super(limit);
    this.future = Objects.requireNonNull(future);
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
    boolean waits;
    try {
      waits = isNew() ? setOff(cx) : !elapsed(cx);
    } catch (RuntimeException noClock) {
      throw dropped(noClock);
    }
    if (waits) {
      return PENDING;
    }
    throw dropped(new TimeoutException("not ready within " + Duration.ofNanos(limit)));
  }

  /** Cancels the future; throws the reason. */
  private RuntimeException dropped(Exception reason) {
    try {
      future.cancel();
    } catch (Throwable cleanup) {
      reason.addSuppressed(cleanup);
    }
    throw Failures.rethrow(reason);
  }

  @Override
  public void cancel() {
    unset();
    future.cancel();
  }
}
