package dev.pinion;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import dev.pinion.task.Spawner;
import dev.pinion.task.Task;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The threads that are inside blockOn. */
final class Blockers {
  private final Map<Class<?>, Object> services;
  private final Set<ThreadWaker> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Blockers(Map<Class<?>, Object> services) {
    this.services = services;
  }

  <T extends @Nullable Object> T blockOn(Spawner spawner, Future<T> future) throws Exception {
    return Task.enter(spawner, () -> drive(future));
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // what is not PENDING is a T, null included
  private <T extends @Nullable Object> T drive(Future<T> future) throws InterruptedException {
    Blocker blocker = new Blocker();
    Object value = DirectFuture.poll(future, blocker);
    if (value != DirectFuture.PENDING) {
      return (T) value;
    }
    ThreadWaker waker = blocker.waker();
    waiting.add(waker); // before closed is read: close sees this thread or is seen by it
    try {
      do {
        Task.runLocal(blocker);
        if (!closed) {
          waker.await();
        }
        if (closed) {
          throw cancelled(future, new CancellationException("the runtime was closed"));
        }
        if (Thread.interrupted()) {
          throw cancelled(future, new InterruptedException("interrupted inside blockOn"));
        }
        value = DirectFuture.poll(future, blocker);
      } while (value == DirectFuture.PENDING);
    } finally {
      waiting.remove(waker);
    }
    return (T) value;
  }

  private static <X extends Exception> X cancelled(Future<?> future, X reason) {
    try {
      future.cancel();
    } catch (Throwable cleanup) {
      reason.addSuppressed(cleanup);
    }
    return reason;
  }

  void close() {
    closed = true;
    for (ThreadWaker waker : waiting) {
      waker.wake();
    }
  }

  /** One blockOn: its context and its waker. Used by its thread only. */
  private final class Blocker extends Context {
    private @Nullable ThreadWaker waker;

    /** Made when it is asked for: a future that has ended at the first poll needs none. */
    @Override
    public ThreadWaker waker() {
      ThreadWaker made = waker;
      if (made == null) {
        made = new ThreadWaker(Thread.currentThread());
        waker = made;
      }
      return made;
    }

    @Override
    public <S> @Nullable S service(Class<S> type) {
      return type.cast(services.get(type));
    }
  }

  /**
   * Wakes a thread.
   *
   * <pre>
   * State  RUNNING --wake--> WOKEN; RUNNING --await--> PARKED --wake--> WOKEN --await--> RUNNING.
   *        Only a wake that finds PARKED pays for an unpark.
   * </pre>
   */
  private static final class ThreadWaker extends Waker {
    private static final int RUNNING = 0;
    private static final int WOKEN = 1;
    private static final int PARKED = 2;
    private static final VarHandle STATE;

    static {
      try {
        STATE = MethodHandles.lookup().findVarHandle(ThreadWaker.class, "state", int.class);
      } catch (ReflectiveOperationException impossible) {
        throw new ExceptionInInitializerError(impossible);
      }
    }

    private final Thread thread;
    private volatile int state; // RUNNING

    ThreadWaker(Thread thread) {
      this.thread = thread;
    }

    @Override
    public void wake() {
      if ((int) STATE.getAndSet(this, WOKEN) == PARKED) {
        LockSupport.unpark(thread);
      }
    }

    /** Returns after a wake since the last return, or when the thread is interrupted. */
    void await() {
      if (STATE.compareAndSet(this, RUNNING, PARKED)) {
        while (state == PARKED && !Thread.currentThread().isInterrupted()) {
          LockSupport.park(this);
        }
      }
      // An exchange: the next poll sees what was written before the wake that is taken here.
      STATE.getAndSet(this, RUNNING);
    }
  }
}
