package dev.pinion.task;

import dev.pinion.annotations.Sync;

/**
 * Where a task goes when it is worth polling: the one thing a task needs of an executor. Called
 * from any thread.
 */
@Sync(unchecked = "implementations are required to be; each documents how")
public interface Scheduler {

  /**
   * Takes the task and sees to it that some thread calls {@link SpawnedTask#run}. A task is not
   * given a second time before that call.
   */
  void schedule(SpawnedTask<?> task);

  /** The task is to be aborted while it is queued or running. For schedulers that can hurry it. */
  default void hurry(SpawnedTask<?> task) {}
}
