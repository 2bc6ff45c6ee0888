package dev.pinion.rewriter;

import dev.pinion.future.AsyncBody;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.concurrent.CancellationException;

/**
 * What {@code async} and {@code await} mean: the body runs in one go, an await polls until done.
 */
public final class Blocking {
  /** How many awaits were cancelled so far. */
  static int cancelled;

  private Blocking() {}

  public static <T> Future<T> async(AsyncBody<T> body) {
    return cx -> {
      try {
        return Poll.ready(body.call());
      } catch (Exception failure) {
        throw Blocking.<RuntimeException>sneaky(failure);
      }
    };
  }

  public static <T> T await(Future<T> future) throws Exception {
    int before = cancelled;
    try {
      return run(future);
    } finally {
      if (cancelled > before) {
        cancel(); // whatever a cancelled future does in its clean-up
      }
    }
  }

  /** Polls until the future has its value. */
  static <T> T run(Future<T> future) {
    Context cx = Context.of(Waker.of(() -> {}));
    while (true) {
      if (future.poll(cx) instanceof Poll.Ready<T>(var value)) {
        return value;
      }
    }
  }

  private static void cancel() {
    throw new CancellationException("cancelled");
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> X sneaky(Throwable failure) throws X {
    throw (X) failure;
  }
}
