package dev.pinion.task;

import dev.pinion.future.Context;
import dev.pinion.future.Waker;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The context a thread polls its tasks with: one object a thread, so that a poll allocates nothing.
 * For authors of executors.
 */
public final class TaskContext extends Context {
  /** Operations a task may do in one poll before it lets others run; Tokio's number. */
  private static final int BUDGET = 128;

  private static final Waker NOBODY = Waker.of(() -> {});

  private final Map<Class<?>, Object> services;

  /** The context of the poll that this one is inside of, if any: its services are ours. */
  private @Nullable Context outer;

  private Waker polled = NOBODY;
  private int budget;

  /** The polled task woke itself: it goes back to its queue without a change of its state. */
  private boolean selfWoken;

  /** What {@link #atEndOfPoll} was told. */
  private @Nullable Runnable atEnd;

  /** A context with these services. */
  public TaskContext(Map<Class<?>, Object> services) {
    this.services = Map.copyOf(services);
  }

  @Override
  public Waker waker() {
    return polled;
  }

  @Override
  public <S> @Nullable S service(Class<S> type) {
    Object service = services.get(type);
    return service == null && outer != null ? outer.service(type) : type.cast(service);
  }

  @Override
  public boolean mayProceed() {
    if (budget > 0) {
      budget--;
      return true;
    }
    polled.wake();
    return false;
  }

  void inside(@Nullable Context outer) {
    this.outer = outer;
  }

  void enter(Waker task) {
    polled = task;
    budget = BUDGET;
    selfWoken = false;
  }

  @Override
  public void atEndOfPoll(Runnable action) {
    if (polled == NOBODY || (atEnd != null && atEnd != action)) {
      action.run();
    } else {
      atEnd = action;
    }
  }

  /** Ends the poll; whether the task woke itself during it. */
  boolean leave() {
    Runnable action = atEnd;
    if (action != null) {
      atEnd = null;
      try {
        action.run();
      } catch (Throwable broken) { // a waker that somebody wrote: not this task's failure
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
      }
    }
    polled = NOBODY;
    return selfWoken;
  }

  /** What is being polled, for other threads: a hint. */
  public @Nullable TaskSnapshot polled() {
    return polled instanceof SpawnedTask<?> task ? task.snapshot() : null;
  }

  /** Whether a task is being polled. Own thread only. */
  public boolean isPolling() {
    return polled != NOBODY;
  }

  /** Whether this task is the one being polled here; if so, notes that it woke itself. */
  boolean noteSelfWake(Waker task) {
    if (polled != task) {
      return false;
    }
    selfWoken = true;
    return true;
  }
}
