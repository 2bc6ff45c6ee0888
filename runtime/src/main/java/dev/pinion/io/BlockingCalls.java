package dev.pinion.io;

import dev.pinion.annotations.Sending;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Where an executor runs calls that block, for authors of executors: futures find it by {@code
 * Context.service(BlockingCalls.class)}. Under an executor that offers none, each call has a
 * virtual thread of its own.
 */
public interface BlockingCalls {

  /** Starts the call; cancelling the future does not end it. */
  <T extends @Nullable Object> Future<T> start(@Sending Callable<T> call);

  /** The threads of the executor that polls, or virtual ones. */
  static BlockingCalls of(Context cx) {
    BlockingCalls service = cx.service(BlockingCalls.class);
    return service != null ? service : VirtualCall::start;
  }

  /** The call, begun at the first poll, on the threads of the executor that polls. */
  static <T extends @Nullable Object> Future<T> call(@Sending Callable<T> call) {
    return new ColdCall<>(call);
  }
}
