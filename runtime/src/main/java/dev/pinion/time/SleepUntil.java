package dev.pinion.time;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link Time#sleepUntil}. */
final class SleepUntil extends Timer implements DirectFuture<@Nullable Void> {
  private final Instant instant;

  SleepUntil(Instant instant) {
    super(0);
    this.instant = Objects.requireNonNull(instant);
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    boolean waits;
    if (isNew()) {
      TimeDriver driver = TimeDriver.of(cx);
      long span = Time.nanos(Duration.between(driver.source().instant(), instant));
      waits = setOff(driver, driver.nanos() + span, cx);
    } else {
      waits = !elapsed(cx);
    }
    return waits ? PENDING : null;
  }

  @Override
  public void cancel() {
    unset();
  }
}
