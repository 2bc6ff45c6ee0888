package dev.pinion.task;

import dev.pinion.annotations.NotSend;
import dev.pinion.annotations.NotSync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that stay on one thread: it takes futures that are not Send. The tasks run inside the
 * future that {@link #run} gives, whenever that is polled; inside it {@link Task#spawnLocal} spawns
 * here.
 *
 * <pre>{@code
 * try (LocalSet local = new LocalSet()) {
 *   runtime.blockOn(local.run(async(() -> {
 *     Rc<Cache> cache = Rc.of(new Cache());
 *     await(Task.spawnLocal(fill(cache.copy())));
 *     return cache.get().size();
 *   })));
 * }
 * }</pre>
 *
 * <pre>
 * Threads   spawn, run, close: the owner. Wakes of its tasks: any.
 * State     woken tasks form a stack, which the owner takes as a whole and turns round.
 * Ordering  a wake pushes its task, then reads the outer waker; the owner writes the outer waker,
 *           then takes the stack. Both volatile: one of the two sees what the other did.
 * Shutdown  close aborts every task that has not ended, on the owner's thread.
 * </pre>
 */
@NotSend
@NotSync
public final class LocalSet implements AutoCloseable {
  /** Polls before the thread's other tasks get their turn. */
  private static final int BATCH = 64;

  private static final VarHandle WOKEN;

  static {
    try {
      WOKEN = MethodHandles.lookup().findVarHandle(Inbox.class, "woken", SpawnedTask.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final Inbox inbox = new Inbox();
  private final OwnedTasks owned = new OwnedTasks();
  private final TaskContext context = new TaskContext(Map.of());

  /** Taken from the inbox, oldest first, and not run yet. */
  private @Nullable SpawnedTask<?> ready;

  private boolean closed;

  /** An empty set. */
  public LocalSet() {}

  /**
   * Starts a task that runs when this set is polled.
   *
   * @throws RejectedExecutionException if this set is closed
   */
  public <T extends @Nullable Object> JoinHandle<T> spawn(Future<T> future) {
    if (closed) {
      throw new RejectedExecutionException("the LocalSet is closed: it takes no new tasks");
    }
    SpawnedTask<T> task = SpawnedTask.of(future, inbox);
    inbox.schedule(task);
    return task;
  }

  /**
   * A future that runs the given one as a task of this set, and the set's other tasks beside it.
   * When it ends the others stay where they are, for another run or {@link #close}.
   */
  public <T extends @Nullable Object> @NotSend Future<T> run(Future<T> main) {
    return new Run<>(main);
  }

  /** Cancels every task that has not ended. Closing twice is harmless. */
  @Override
  public void close() {
    closed = true;
    owned.drain(this::abort);
    for (SpawnedTask<?> task = next(); task != null; task = next()) {
      abort(task);
    }
  }

  private void abort(SpawnedTask<?> task) {
    task.requestAbort();
    task.run(context);
  }

  /** Whether a task has been woken since the last poll; a hint. */
  public boolean isReady() {
    return ready != null || inbox.woken != null;
  }

  /**
   * Runs woken tasks, though not for ever, and has the context woken when there are more. For
   * authors of executors.
   */
  public void runReady(Context cx) {
    inbox.outer = cx.waker();
    Current current = Current.get();
    LocalSet around = current.local;
    current.local = this;
    context.inside(cx);
    try {
      for (int i = 0; i < BATCH; i++) {
        SpawnedTask<?> task = next();
        if (task == null) {
          return;
        }
        switch (task.run(context)) {
          case REQUEUE -> inbox.schedule(task);
          case SUSPENDED_FIRST -> owned.add(task);
          case SUSPENDED, ENDED -> {}
        }
        TaskThread.forgetInterrupt();
      }
    } finally {
      current.local = around;
      context.inside(null);
    }
    if (isReady()) {
      cx.waker().wake();
    }
  }

  private @Nullable SpawnedTask<?> next() {
    SpawnedTask<?> task = ready;
    if (task == null) {
      task = inbox.take();
    }
    if (task != null) {
      ready = task.link();
      task.link(null);
    }
    return task;
  }

  /** Where wakes leave their tasks. Not the set itself, which nobody but its owner may touch. */
  private static final class Inbox implements Scheduler {
    private volatile @Nullable SpawnedTask<?> woken;
    private volatile @Nullable Waker outer;

    @Override
    public void schedule(SpawnedTask<?> task) {
      SpawnedTask<?> below;
      do {
        below = woken;
        task.link(below);
      } while (!WOKEN.compareAndSet(this, below, task));
      Waker waker = outer;
      if (waker != null) {
        waker.wake();
      }
    }

    /** All that is there, oldest first. */
    @Nullable SpawnedTask<?> take() {
      SpawnedTask<?> newest = (SpawnedTask<?>) WOKEN.getAndSet(this, null);
      SpawnedTask<?> oldest = null;
      while (newest != null) {
        SpawnedTask<?> below = newest.link();
        newest.link(oldest);
        oldest = newest;
        newest = below;
      }
      return oldest;
    }
  }

  private final class Run<T extends @Nullable Object> implements DirectFuture<T> {
    private final Future<T> main;
    private @Nullable SpawnedTask<T> task;

    Run(Future<T> main) {
      this.main = Objects.requireNonNull(main);
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      SpawnedTask<T> running = task;
      if (running == null) {
        running = (SpawnedTask<T>) spawn(main);
        task = running;
      }
      runReady(cx);
      return running.pollDirect(cx);
    }

    @Override
    public void cancel() {
      if (task != null) {
        abort(task);
      }
    }
  }
}
