package dev.pinion.scheduler;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.pinion.task.Scheduler;
import dev.pinion.task.SpawnedTask;
import dev.pinion.task.Spawner;
import dev.pinion.task.TaskContext;
import dev.pinion.task.TaskThread;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Threads for calls that block. One is started when a call finds none idle and the bound allows it;
 * one that has been idle for some time ends.
 *
 * <pre>
 * Threads   spawn, schedule, hurry: any. close: one thread that is not of this pool.
 * State     waiting calls; the threads, each with the call it runs, if any; how many wait for one.
 *           All under one monitor; calls run outside it.
 * Shutdown  waiting calls are aborted, running ones interrupted, the threads joined.
 * </pre>
 */
public final class BlockingPool implements Scheduler {
  private final Spawner spawner;
  private final String name;
  private final int bound;
  private final long idleMillis;
  private final Object lock = new Object();

  @GuardedBy("lock")
  private final ArrayDeque<SpawnedTask<?>> waiting = new ArrayDeque<>();

  @GuardedBy("lock")
  private final Map<BlockingThread, @Nullable SpawnedTask<?>> running = new HashMap<>();

  @GuardedBy("lock")
  private int idle;

  @GuardedBy("lock")
  private int started;

  @GuardedBy("lock")
  private boolean closed;

  /**
   * A pool without threads.
   *
   * @param bound how many threads there may be
   * @param idleMillis after how long without a call a thread ends
   */
  public BlockingPool(Spawner spawner, String name, int bound, long idleMillis) {
    this.spawner = spawner;
    this.name = name;
    this.bound = bound;
    this.idleMillis = idleMillis;
  }

  /**
   * Queues a new call.
   *
   * @throws RejectedExecutionException if the pool is closed
   */
  public void spawn(SpawnedTask<?> call) {
    if (!offer(call)) {
      throw new RejectedExecutionException(
          "the runtime \"" + name + "\" is closed: it takes no new tasks");
    }
  }

  @Override
  public void schedule(SpawnedTask<?> call) {
    offer(call);
  }

  private boolean offer(SpawnedTask<?> call) {
    BlockingThread fresh = null;
    int threads = 0;
    synchronized (lock) {
      if (closed) {
        return false;
      }
      waiting.add(call);
      if (waiting.size() <= idle) {
        lock.notify();
      } else if (running.size() < bound) {
        fresh = new BlockingThread(name + "-blocking-" + started++);
        running.put(fresh, null);
        threads = running.size();
      }
    }
    if (fresh != null) {
      Recorder.blockingThreadStarted(threads, bound);
      start(fresh, call);
    }
    return true;
  }

  /** Without a thread the call waits for another one, or is refused if there is none. */
  private void start(BlockingThread fresh, SpawnedTask<?> call) {
    try {
      fresh.start();
    } catch (OutOfMemoryError noThread) {
      synchronized (lock) {
        running.remove(fresh);
        if (running.isEmpty() && waiting.remove(call)) {
          throw noThread;
        }
      }
    }
  }

  /** Interrupts the thread that runs this call. */
  @Override
  public void hurry(SpawnedTask<?> call) {
    synchronized (lock) {
      running.forEach(
          (thread, its) -> {
            if (its == call) {
              thread.interrupt();
            }
          });
    }
  }

  /** How many threads there are now. */
  public int threadCount() {
    synchronized (lock) {
      return running.size();
    }
  }

  /** How many of them have nothing to do. */
  public int idleCount() {
    synchronized (lock) {
      return idle;
    }
  }

  /** How many calls wait for a thread. */
  public int waitingCount() {
    synchronized (lock) {
      return waiting.size();
    }
  }

  /** How many threads were started so far. */
  public int startedCount() {
    synchronized (lock) {
      return started;
    }
  }

  /** Aborts waiting calls, interrupts running ones and joins the threads. */
  public void close() {
    ArrayDeque<SpawnedTask<?>> left;
    Set<BlockingThread> threads;
    synchronized (lock) {
      closed = true;
      left = new ArrayDeque<>(waiting);
      waiting.clear();
      threads = new HashSet<>(running.keySet());
      running.forEach(
          (thread, its) -> {
            if (its != null) {
              its.requestAbort(); // so that it ends as aborted, not as failed
              thread.interrupt();
            }
          });
      lock.notifyAll();
    }
    TaskContext context = new TaskContext(Map.of());
    for (SpawnedTask<?> call : left) {
      call.requestAbort();
      call.run(context);
    }
    boolean interrupted = false;
    for (BlockingThread thread : threads) {
      interrupted |= WorkerPool.join(thread);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable SpawnedTask<?> take(BlockingThread thread) {
    synchronized (lock) {
      running.put(thread, null);
      Thread.interrupted(); // meant for the call that has ended
      long deadline = System.nanoTime() + idleMillis * 1_000_000;
      while (waiting.isEmpty() && !closed) {
        long millis = (deadline - System.nanoTime() + 999_999) / 1_000_000;
        if (millis <= 0) {
          break;
        }
        idle++;
        try {
          lock.wait(millis);
        } catch (InterruptedException e) {
          // Nobody has a reason to interrupt an idle thread: not a call's to see.
        } finally {
          idle--;
        }
      }
      SpawnedTask<?> call = waiting.poll();
      if (call == null) {
        running.remove(thread);
      } else {
        running.put(thread, call);
      }
      return call;
    }
  }

  private final class BlockingThread extends TaskThread {
    private final TaskContext context = new TaskContext(Map.of());

    BlockingThread(String name) {
      super(name, spawner, null);
      setDaemon(true);
    }

    @Override
    public void run() {
      for (SpawnedTask<?> call = take(this); call != null; call = take(this)) {
        call.run(context);
      }
    }
  }
}
