package dev.pinion.time;

import dev.pinion.annotations.Send;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ready when a span of time has passed since its first poll, to the millisecond and never early.
 * Made by {@link Time#sleep}. Cancelling it loses nothing.
 */
@Send(unchecked = "its driver's lock guards what the driver reaches")
public final class Sleep extends Timer implements DirectFuture<@Nullable Void> {
  Sleep(long span) {
    super(span);
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    boolean waits = isNew() ? setOff(cx) : !elapsed(cx);
    return waits ? PENDING : null;
  }

  /**
   * Begins anew: ready when this span of time has passed since the next poll. For its owner, to put
   * off a deadline without another future; also after it was ready.
   */
  public void reset(Duration span) {
    renew(Time.nanos(span));
  }

  @Override
  public void cancel() {
    unset();
  }
}
