package dev.pinion.task;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An executor of one thread whose every step a test takes itself. */
final class PollByHand implements Scheduler {
  final ArrayDeque<SpawnedTask<?>> queue = new ArrayDeque<>();
  private final TaskContext context = new TaskContext(Map.of());

  <T> SpawnedTask<T> spawn(Future<T> future) {
    SpawnedTask<T> task = SpawnedTask.of(future, this);
    queue.add(task);
    return task;
  }

  @Override
  public void schedule(SpawnedTask<?> task) {
    queue.add(task);
  }

  /** Runs the task at the front; gives what is left to do. */
  SpawnedTask.Next runOne() {
    SpawnedTask<?> task = queue.remove();
    SpawnedTask.Next next = task.run(context);
    if (next == SpawnedTask.Next.REQUEUE) {
      queue.add(task);
    }
    return next;
  }

  /** The outcome of a task that has ended. */
  static <T> T outcome(JoinHandle<T> handle) {
    Poll<T> poll = handle.poll(Context.of(Waker.of(() -> {})));
    if (poll instanceof Poll.Ready<T>(T value)) {
      return value;
    }
    throw new AssertionError("the task has not ended");
  }

  /** Pending until {@link #open}; remembers every waker it was polled with. */
  static final class Gate implements Future<String> {
    final List<Waker> wakers = new ArrayList<>();
    private @Nullable String value;
    int polls;
    int cancels;

    @Override
    public Poll<String> poll(Context cx) {
      polls++;
      if (value != null) {
        return Poll.ready(value);
      }
      wakers.add(cx.waker());
      return Poll.pending();
    }

    @Override
    public void cancel() {
      cancels++;
    }

    void open(String withValue) {
      value = withValue;
      wakers.getLast().wake();
    }
  }
}
