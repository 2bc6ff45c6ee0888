package dev.pinion.task;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that suspended first on one thread, so that an executor that closes can find those that
 * still wait. A task that ends at its first poll never comes here. Ended tasks are swept out when
 * the array is full: constant cost a task, no lock, no link in the task, and at most as many ended
 * tasks kept as there are live ones, or 64. Owner only, but for {@link #copyTo}. For authors of
 * executors.
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

  /**
   * For a worker about to rest: lets ended tasks go, if looking is cheap or half of them must have
   * ended.
   *
   * @param live no fewer than the tasks in here that have not ended
   */
  public void sweepBeforeRest(long live) {
    if (size <= SMALLEST || size / 2 > live) {
      sweep();
      if (size < tasks.length / 8) {
        tasks = Arrays.copyOf(tasks, Math.max(SMALLEST, 2 * size));
      }
    }
  }

  /** How many tasks are in here, ended ones included. */
  public int size() {
    return size;
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

  /**
   * Adds the live tasks, as far as a thread that is not the owner can see them. From the last to
   * the first, since a sweep moves tasks to the front: one may be met twice, hardly ever not at
   * all.
   */
  public void copyTo(Set<SpawnedTask<?>> found) {
    @Nullable SpawnedTask<?>[] seen = tasks;
    for (int i = seen.length; i-- > 0; ) {
      SpawnedTask<?> task = seen[i];
      if (task != null && !task.isDone()) {
        found.add(task);
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
