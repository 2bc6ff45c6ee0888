package dev.pinion.io;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** A call on a virtual thread of its own. */
final class VirtualCall<T extends @Nullable Object> extends FutureTask<T>
    implements DirectFuture<T> {
  /** Written before the poll asks whether the call is done; read after it is. */
  private volatile @Nullable Waker waker;

  private VirtualCall(Callable<T> call) {
    super(call);
  }

  static <T extends @Nullable Object> Future<T> start(Callable<T> call) {
    VirtualCall<T> started = new VirtualCall<>(call);
    Thread.ofVirtual().start(started);
    return started;
  }

  @Override
  protected void done() {
    Waker waiting = waker;
    if (waiting != null) {
      waiting.wake();
    }
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    waker = cx.waker();
    if (!isDone()) {
      return PENDING;
    }
    try {
      return get();
    } catch (ExecutionException e) {
      throw Failures.rethrow(Objects.requireNonNull(e.getCause()));
    } catch (InterruptedException e) {
      throw new AssertionError("it is done", e);
    }
  }

  @Override
  public void cancel() {
    waker = null;
  }
}
