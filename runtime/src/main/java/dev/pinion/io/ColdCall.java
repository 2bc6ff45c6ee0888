package dev.pinion.io;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** {@link BlockingCalls#call}: a call on a thread that may block, begun at the first poll. */
class ColdCall<T extends @Nullable Object> implements DirectFuture<T> {
  private @Nullable Callable<T> call;
  private @Nullable Future<T> running;

  ColdCall(@Nullable Callable<T> call) {
    this.call = call;
  }

  /** What to call, asked at the first poll. */
  Callable<T> begin() {
    Callable<T> begun = call;
    if (begun == null) {
      throw new AssertionError("begin is to be overridden");
    }
    call = null;
    return begun;
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    Future<T> started = running;
    if (started == null) {
      started = BlockingCalls.of(cx).start(begin());
      running = started;
    }
    return DirectFuture.poll(started, cx);
  }

  @Override
  public void cancel() {
    Future<T> started = running;
    if (started != null) {
      started.cancel();
    }
  }
}
