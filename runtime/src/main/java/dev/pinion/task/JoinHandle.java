package dev.pinion.task;

import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import org.jspecify.annotations.Nullable;

/**
 * The owner's end of a task: a future of its result, and the means to stop it. The task runs
 * whether or not anybody awaits this; dropping or cancelling the handle leaves the task alone.
 *
 * <p>Awaiting it gives the task's value or throws what the task threw, the same object. If the task
 * was aborted it throws {@link java.util.concurrent.CancellationException}, in which what the
 * task's clean-up threw is suppressed.
 *
 * @param <T> the type of the result
 */
@Sync(ifSend = "T", unchecked = "a handle is a task, whose state is one atomic word")
public interface JoinHandle<T extends @Nullable Object> extends Future<T> {

  /**
   * Asks the task to stop, from any thread. A suspended task is cancelled by its executor: its
   * {@code finally} blocks run at the await where it stands. A running one is cancelled when it
   * suspends next; a blocking call has its thread interrupted. A task that ends before gives its
   * value all the same, and one that never began never does.
   */
  void abort();

  /** Whether the task has ended: with a value, with a failure or aborted. */
  boolean isDone();
}
