package dev.pinion.scheduler;

import dev.pinion.task.SpawnedTask;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A place for the one task that runs next on a worker.
 *
 * <pre>
 * Threads   put, take: the owner. steal: any.
 * Ordering  only the owner fills the slot, when it is empty, so a release store does; who empties
 *           it does so by an exchange, and owns what that gives.
 * </pre>
 */
final class LifoSlot {
  private static final VarHandle TASK;

  static {
    try {
      TASK = MethodHandles.lookup().findVarHandle(LifoSlot.class, "task", SpawnedTask.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private @Nullable SpawnedTask<?> task;

  /** Fills the empty slot. */
  void put(SpawnedTask<?> next) {
    TASK.setRelease(this, next); // pairs with the exchange in steal
  }

  /** Takes the task. */
  @Nullable SpawnedTask<?> take() {
    return task == null ? null : (SpawnedTask<?>) TASK.getAndSet(this, null);
  }

  /** Takes the task from another thread. */
  @Nullable SpawnedTask<?> steal() {
    return (SpawnedTask<?>) TASK.getAndSet(this, null);
  }

  /** For the owner. */
  boolean isEmpty() {
    return task == null;
  }
}
