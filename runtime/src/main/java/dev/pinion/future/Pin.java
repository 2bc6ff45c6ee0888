package dev.pinion.future;

import dev.pinion.annotations.Pinned;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds a future in its place so that it can be polled by hand, more than once, by the code that
 * made it. From here on the future belongs to this pin: it is polled, or cancelled, through it.
 *
 * @param <T> the type of the future's value
 */
@Pinned
public final class Pin<T extends @Nullable Object> implements DirectFuture<T> {
  private final Future<T> pinned;
  private boolean ended;

  private Pin(Future<T> pinned) {
    this.pinned = Objects.requireNonNull(pinned);
  }

  /** Pins the future. */
  public static <T extends @Nullable Object> Pin<T> pin(@Pinned Future<T> future) {
    return future instanceof Pin<T> already ? already : new Pin<>(future);
  }

  /** Whether it was ready, failed or was cancelled, and must not be polled again. */
  public boolean hasEnded() {
    return ended;
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    if (ended) {
      throw new IllegalStateException("polled after it ended");
    }
    ended = true;
    Object value = DirectFuture.poll(pinned, cx);
    ended = value != PENDING;
    return value;
  }

  @Override
  public void cancel() {
    if (!ended) {
      ended = true;
      pinned.cancel();
    }
  }
}
