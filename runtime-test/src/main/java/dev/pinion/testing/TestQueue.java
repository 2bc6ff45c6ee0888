package dev.pinion.testing;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.pinion.annotations.Sync;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Scheduler;
import dev.pinion.task.SpawnedTask;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is ready in a {@link TestRuntime}, and the blocking calls that may make more so. */
@Sync(unchecked = "all its state is guarded by its monitor")
final class TestQueue implements Scheduler {
  static final int PATIENCE_SECONDS = 10;

  @GuardedBy("this")
  private final SplittableRandom random;

  @GuardedBy("this")
  private final List<SpawnedTask<?>> ready = new ArrayList<>();

  @GuardedBy("this")
  private final Set<BlockingThread<?>> calls = new LinkedHashSet<>();

  @GuardedBy("this")
  private boolean localWoken;

  @GuardedBy("this")
  private boolean closed;

  TestQueue(SplittableRandom random) {
    this.random = random;
  }

  @Override
  public synchronized void schedule(SpawnedTask<?> task) {
    ready.add(task);
    notifyAll();
  }

  synchronized void spawn(SpawnedTask<?> task) {
    refuseIfClosed();
    schedule(task);
  }

  @GuardedBy("this")
  private void refuseIfClosed() {
    if (closed) {
      throw new RejectedExecutionException("the TestRuntime is closed: it takes no new tasks");
    }
  }

  <T extends @Nullable Object> JoinHandle<T> begin(BlockingThread<T> call) {
    synchronized (this) {
      refuseIfClosed();
      calls.add(call);
    }
    call.start();
    return call.handle();
  }

  synchronized void ended(BlockingThread<?> call) {
    calls.remove(call);
    notifyAll();
  }

  synchronized void wakeLocal() {
    localWoken = true;
    notifyAll();
  }

  /** Any task that is ready; null if there is none. */
  synchronized @Nullable SpawnedTask<?> take() {
    if (ready.isEmpty()) {
      return null;
    }
    int last = ready.size() - 1;
    int chosen = random.nextInt(ready.size());
    SpawnedTask<?> task = ready.get(chosen);
    ready.set(chosen, ready.get(last));
    ready.remove(last);
    return task;
  }

  /** Whether there is something to run, of spawnLocal too; the latter is told once. */
  synchronized boolean isReady() {
    boolean local = localWoken;
    localWoken = false;
    return local || !ready.isEmpty();
  }

  @GuardedBy("this")
  private boolean isIdle() {
    return ready.isEmpty() && !localWoken;
  }

  /** Waits while blocking calls run and nothing else can; false if nothing else can after that. */
  synchronized boolean awaitCalls() throws InterruptedException {
    while (isIdle() && !calls.isEmpty()) {
      wait();
    }
    return !isIdle();
  }

  /** Waits for a wake from outside; false if none comes. */
  synchronized boolean awaitWake() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    for (long left; isIdle() && (left = deadline - System.nanoTime()) > 0; ) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
    }
    return !isIdle();
  }

  /** Refuses what is new, and interrupts the calls. */
  void close() {
    List<BlockingThread<?>> running;
    synchronized (this) {
      closed = true;
      running = List.copyOf(calls);
    }
    running.forEach(call -> call.handle().abort());
  }

  /** Waits for the end of the calls; an interrupt is kept for the caller. */
  void joinCalls() {
    boolean interrupted = false;
    synchronized (this) {
      while (!calls.isEmpty()) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
