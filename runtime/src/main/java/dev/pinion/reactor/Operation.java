package dev.pinion.reactor;

import dev.pinion.annotations.Pinned;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Waker;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A future that tries something on a channel until it no longer would block. It is itself the entry
 * in the channel's queue of waiters.
 *
 * @param <T> the type of what the operation gives
 */
@Pinned
public abstract class Operation<T extends @Nullable Object> implements DirectFuture<T> {
  private final Registration registration;
  private final int interest;

  /** Links and queued are guarded by the registration. */
  @Nullable Operation<?> next;

  @Nullable Operation<?> prev;
  boolean queued;

  /** It may be queued. The owner's, which spares the first poll a look under the lock. */
  boolean hasWaited;

  @Nullable Waker waker;

  /**
   * An operation on this registration's channel.
   *
   * @param interest the one bit of {@link java.nio.channels.SelectionKey} to wait for
   */
  protected Operation(Registration registration, int interest) {
    this.registration = registration;
    this.interest = interest;
  }

  /** Does it, if that is possible without blocking; returns PENDING if not. */
  protected abstract @Nullable Object attempt() throws IOException;

  @Override
  public final @Nullable Object pollDirect(Context cx) {
    if (hasWaited && registration.stillQueued(this, cx)) {
      return PENDING;
    }
    if (!cx.mayProceed()) {
      return PENDING;
    }
    try {
      if (registration.awaitIfDrained(this, interest, cx)) {
        return PENDING;
      }
      Object value = attempt();
      if (value == PENDING) {
        registration.await(this, interest, cx);
      }
      return value;
    } catch (IOException e) {
      throw Failures.rethrow(e);
    }
  }

  @Override
  public void cancel() {
    if (hasWaited) {
      registration.forget(this);
    }
  }
}
