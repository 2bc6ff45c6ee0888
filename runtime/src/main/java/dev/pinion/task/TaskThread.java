package dev.pinion.task;

import org.jspecify.annotations.Nullable;

/** A thread that belongs to a runtime, which is how {@link Task} finds it. */
public abstract class TaskThread extends Thread {
  private final Spawner spawner;
  private final @Nullable TaskContext context;

  /** The tasks that stay on this thread; made when the first is spawned. */
  private @Nullable LocalSet local;

  /**
   * A thread of this runtime.
   *
   * @param context what it polls tasks with, or null if it polls none and may block
   */
  protected TaskThread(String name, Spawner spawner, @Nullable TaskContext context) {
    super(null, null, name, 0, false);
    this.spawner = spawner;
    this.context = context;
  }

  /**
   * Forgets an interrupt that a task has left on a thread of a runtime, so that the next task there
   * does not take it for its own: a read from a socket would even close that. On a thread that is
   * inside blockOn it stays: there it may come from outside and end the blockOn.
   */
  public static void forgetInterrupt() {
    if (Thread.currentThread() instanceof TaskThread thread && thread.isInterrupted()) {
      Thread.interrupted();
    }
  }

  /** The runtime it belongs to. */
  public final Spawner spawner() {
    return spawner;
  }

  /** What it polls tasks with; null if it may block. */
  public final @Nullable TaskContext context() {
    return context;
  }

  /** The tasks that stay on this thread; null before the first. Own thread only. */
  protected final @Nullable LocalSet local() {
    return local;
  }

  final LocalSet localOrNew() {
    LocalSet tasks = local;
    if (tasks == null) {
      tasks = new LocalSet();
      local = tasks;
    }
    return tasks;
  }
}
