package dev.pinion;

import dev.pinion.future.AsyncBody;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import dev.pinion.future.StateMachine;
import org.jspecify.annotations.Nullable;

/** Async bodies and their yield points: import both methods statically. */
public final class Async {
  private Async() {}

  /** A cold future that runs the body when it is polled; compiled to a state machine. */
  public static <T extends @Nullable Object> Future<T> async(AsyncBody<T> body) {
    return body instanceof StateMachine<T> machine ? machine.fresh() : new Uncompiled<>(body);
  }

  /**
   * Suspends the async body directly around it until the future is ready, and gives its value.
   *
   * @throws Exception the failure of the future, as it was thrown
   */
  public static <T extends @Nullable Object> T await(Future<T> future) throws Exception {
    if (future == null) {
      throw new NullPointerException("await(null)");
    }
    throw new IllegalStateException(
        "await in code that was not compiled to a state machine: it must stand directly in an"
            + " async body, and the build needs pinion-rewriter on the processor path and"
            + " -Xplugin:PinionAsync among javac's arguments");
  }

  /** A body the rewriter has not seen: right as long as it awaits nothing. */
  private static final class Uncompiled<T extends @Nullable Object> implements DirectFuture<T> {
    private @Nullable AsyncBody<T> body;

    Uncompiled(AsyncBody<T> body) {
      this.body = body;
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      AsyncBody<T> once = body;
      if (once == null) {
        throw new IllegalStateException("polled after it ended");
      }
      body = null;
      try {
        return once.call();
      } catch (Exception failure) {
        throw Failures.rethrow(failure);
      }
    }

    @Override
    public void cancel() {
      body = null;
    }
  }
}
