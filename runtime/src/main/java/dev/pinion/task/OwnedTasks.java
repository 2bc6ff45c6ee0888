package dev.pinion.task;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that suspended first on one thread, so that an executor that closes can find those that
 * still wait. A task that ends at its first poll never comes here. Ended tasks are swept out when
 * the array is full: constant cost a task, no lock, no link in the task, and at most as many ended
 * tasks kept as there are live ones, or 64. Owner only. For authors of executors.
 */
public final class OwnedTasks {
  private static final int SMALLEST = 64;

  private @Nullable SpawnedTask<?>[] tasks = new SpawnedTask<?>[SMALLEST];
  private int size;

  /** Adds a task that has suspended. */
  public void add(SpawnedTask<?> task) {
    if (size == tasks.length) {
      sweep();
      if (size > tasks.length / 2) {
        tasks = Arrays.copyOf(tasks, 2 * tasks.length);
      } else if (size < tasks.length / 8 && tasks.length > SMALLEST) {
        tasks = Arrays.copyOf(tasks, tasks.length / 2);
      }
    }
    tasks[size++] = task;
  }

  /** For a worker about to rest: keeps no ended task alive, if looking is cheap. */
  public void sweepIfSmall() {
    if (size <= SMALLEST) {
      sweep();
    }
  }

  /** Takes all out and hands them over. */
  public void drain(Consumer<SpawnedTask<?>> taker) {
    while (size > 0) {
      SpawnedTask<?> task = tasks[--size];
      tasks[size] = null;
      if (task != null) {
        taker.accept(task);
      }
    }
  }

  private void sweep() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      SpawnedTask<?> task = tasks[i];
      if (task != null && !task.isDone()) {
        tasks[kept++] = task;
      }
    }
    Arrays.fill(tasks, kept, size, null);
    size = kept;
  }
}
