package dev.pinion.rewriter;

import dev.pinion.future.AsyncBody;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;

/**
 * What {@code async} and {@code await} mean: the body runs in one go, an await polls until done.
 */
public final class Blocking {
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
    Context cx = Context.of(Waker.of(() -> {}));
    while (true) {
      if (future.poll(cx) instanceof Poll.Ready<T>(var value)) {
        return value;
      }
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> X sneaky(Throwable failure) throws X {
    throw (X) failure;
  }
}
