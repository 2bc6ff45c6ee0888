package dev.pinion.interop;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Spawner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** {@link Calls#executorService}. */
@Sync(unchecked = "all its state is guarded by its monitor")
final class TaskExecutorService extends AbstractExecutorService {
  private final Spawner runtime;

  @GuardedBy("this")
  private final Set<Execution> live = new LinkedHashSet<>();

  @GuardedBy("this")
  private boolean shutdown;

  TaskExecutorService(Spawner runtime) {
    this.runtime = Objects.requireNonNull(runtime);
  }

  @Override
  public void execute(Runnable command) {
    Execution execution = new Execution(Objects.requireNonNull(command));
    synchronized (this) {
      if (shutdown) {
        throw new RejectedExecutionException("the executor is shut down");
      }
      live.add(execution);
    }
    try {
      execution.start();
    } catch (Throwable refused) {
      execution.wake();
      throw refused;
    }
  }

  @Override
  public synchronized void shutdown() {
    shutdown = true;
    notifyAll();
  }

  @Override
  public List<Runnable> shutdownNow() {
    List<Execution> executions;
    synchronized (this) {
      shutdown();
      executions = List.copyOf(live);
    }
    List<Runnable> neverBegun = new ArrayList<>();
    for (Execution execution : executions) {
      if (execution.begun.compareAndSet(false, true)) {
        neverBegun.add(execution.command);
      }
    }
    executions.forEach(Execution::abort); // not before: a thread set free would begin the next
    return neverBegun;
  }

  @Override
  public synchronized boolean isShutdown() {
    return shutdown;
  }

  @Override
  public synchronized boolean isTerminated() {
    return shutdown && live.isEmpty();
  }

  @Override
  public synchronized boolean awaitTermination(long timeout, TimeUnit unit)
      throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (!isTerminated()) {
      long nanos = deadline - System.nanoTime();
      if (nanos <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, 1_000_000));
    }
    return true;
  }

  private synchronized void ended(Execution execution) {
    live.remove(execution);
    notifyAll();
  }

  /** One command; woken when its task has ended, begun or not. */
  private final class Execution extends Waker {
    final Runnable command;
    final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable JoinHandle<?> task;

    Execution(Runnable command) {
      this.command = command;
    }

    void start() {
      JoinHandle<?> started =
          runtime.spawnBlocking(
              () -> {
                run();
                return null;
              });
      task = started;
      if (isReady(started)) {
        wake();
      }
    }

    /** Whether it has ended; if not, it wakes this. */
    private boolean isReady(Future<?> started) {
      try {
        return started.poll(Context.of(this)).isReady();
      } catch (Throwable aborted) { // what the command throws was reported by run
        return true;
      }
    }

    private void run() {
      if (begun.compareAndSet(false, true)) {
        try {
          command.run();
        } catch (Throwable failure) {
          Thread thread = Thread.currentThread();
          thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
      }
    }

    void abort() {
      JoinHandle<?> started = task;
      if (started != null) {
        started.abort();
      }
    }

    @Override
    public void wake() {
      ended(this);
    }
  }
}
