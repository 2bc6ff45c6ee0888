package dev.pinion;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A call that blocks, as the future of a task that is polled once, on a thread that may block. */
record BlockingCall<T extends @Nullable Object>(Callable<T> call) implements DirectFuture<T> {

  BlockingCall {
    Objects.requireNonNull(call);
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    try {
      return call.call();
    } catch (Exception failure) {
      throw Failures.rethrow(failure);
    }
  }
}
