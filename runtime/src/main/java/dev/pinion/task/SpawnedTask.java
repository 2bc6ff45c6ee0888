package dev.pinion.task;

import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import dev.pinion.future.Labelled;
import dev.pinion.future.StateMachine;
import dev.pinion.future.Waker;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A future with an executor to drive it: at the same time the task, its waker, its join handle and
 * its entry in a queue, so that spawning allocates this one object. For authors of executors;
 * everybody else sees a {@link JoinHandle}.
 *
 * <pre>
 * Threads   wake, abort, isDone: any. run: the thread that took it from its queue. pollDirect and
 *           cancel (the handle's): the handle's owner.
 * State     one word of the bits below, HELD | FRESH at first.
 *
 *                  wake, abort: schedule()           pending
 *             0 ----------------------------> HELD ----------> 0
 *             HELD --wake--> HELD|WOKEN --poll begins, or ends--> HELD, and queued again
 *             HELD --value--> ENDED, --failure--> ENDED|FAILED, --cancelled--> ENDED|ABORTED
 *
 * Ordering  A wake makes what was written before it visible to the next poll: it writes the word,
 *           and the runner reads that write, in its CAS to 0 (which fails) or as it clears WOKEN.
 *           A wake that finds WOKEN set writes it once more, for the same reason. The word is set
 *           to ENDED (volatile) before the joiner is read; the handle writes the joiner (volatile)
 *           before it reads the word: one of them sees the other.
 * Shutdown  the executor aborts what is left and runs it, see {@link #requestAbort}.
 * </pre>
 */
@Sync(unchecked = "the state word decides which thread may touch the other fields")
public final class SpawnedTask<T extends @Nullable Object> extends Waker
    implements JoinHandle<T>, DirectFuture<T> {

  /** In a queue or being polled. Who sets it must schedule the task; nobody else may. */
  private static final int HELD = 1;

  /** Woken since the latest poll began. Only ever set together with HELD. */
  private static final int WOKEN = 2;

  /** To be cancelled instead of polled. Never taken back. */
  private static final int ABORTED = 4;

  /** {@link #content} is the outcome. With FAILED, ABORTED or alone, and final. */
  private static final int ENDED = 8;

  /** It ended by throwing what is in {@link #content}. */
  private static final int FAILED = 16;

  /** Has never suspended: nobody knows of it but the queue that holds it. */
  private static final int FRESH = 32;

  /** In {@link #content} once the handle has given the outcome away. */
  private static final Object TAKEN = new Object();

  private static final VarHandle STATE;
  private static final VarHandle JOINER;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      STATE = lookup.findVarHandle(SpawnedTask.class, "state", int.class);
      JOINER = lookup.findVarHandle(SpawnedTask.class, "joiner", Waker.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** What run leaves to its caller. */
  public enum Next {
    /** Nothing: the task waits for a wake. */
    SUSPENDED,
    /**
     * To remember the task, if it is to be found when the executor ends: this is its first wait.
     */
    SUSPENDED_FIRST,
    /** To run it again, after the others. */
    REQUEUE,
    /** Nothing, ever. */
    ENDED
  }

  /** What whoever set ABORTED has to do. */
  public enum Abort {
    /** To schedule the task, or to run it: it is held by the caller now. */
    HELD_BY_CALLER,
    /** Nothing: whoever holds the task will see it. */
    NOTED,
    /** Nothing: it has ended, or was aborted before. */
    NOTHING
  }

  private volatile int state;

  /**
   * The future; then the value, the failure, or what the clean-up of an aborted task threw. Written
   * by the runner before it sets ENDED, read by the handle after it has seen ENDED.
   */
  private @Nullable Object content;

  /** Whom to wake at the end. Written by the handle, read by the runner after ENDED. */
  private volatile @Nullable Waker joiner;

  private final Scheduler scheduler;

  /** For the queue that holds this task, which also orders the accesses. */
  private @Nullable SpawnedTask<?> link;

  private SpawnedTask(Future<T> future, Scheduler scheduler) {
    this.content = future;
    this.scheduler = scheduler;
    // Plain, since a volatile store is a full fence, at each spawn. The store fence is free, and a
    // handle that is passed on without synchronization shows this word and no older one.
    STATE.set(this, HELD | FRESH);
    VarHandle.storeStoreFence();
  }

  /** A task that its maker must now schedule, or run. */
  public static <T extends @Nullable Object> SpawnedTask<T> of(
      @Sending Future<T> future, Scheduler scheduler) {
    if (future == null) {
      throw new NullPointerException("future");
    }
    return new SpawnedTask<>(future, scheduler);
  }

  /** The next in a linked queue that holds this task. */
  public @Nullable SpawnedTask<?> link() {
    return link;
  }

  /** Links it into a queue; only for the queue that holds this task. */
  public void link(@Nullable SpawnedTask<?> next) {
    link = next;
  }

  // The waker.

  @Override
  public void wake() {
    for (; ; ) {
      int seen = state;
      if ((seen & (HELD | ENDED)) == 0) {
        if (STATE.compareAndSet(this, seen, seen | HELD)) {
          scheduler.schedule(this);
          return;
        }
      } else if ((seen & ENDED) != 0
          || isPolledHere()
          || STATE.compareAndSet(this, seen, seen | WOKEN)) {
        return;
      }
    }
  }

  /** The common case of a task that yields: no atomic operation. */
  private boolean isPolledHere() {
    if (Thread.currentThread() instanceof TaskThread thread) {
      TaskContext cx = thread.context();
      return cx != null && cx.noteSelfWake(this);
    }
    return false;
  }

  // The executor's side.

  /** Polls or cancels the task; for the thread that took it from its queue. Never throws. */
  public Next run(TaskContext cx) {
    int seen = state;
    if ((seen & (WOKEN | ABORTED | ENDED)) != 0) {
      if ((seen & ENDED) != 0) {
        return Next.ENDED;
      }
      seen = (int) STATE.getAndBitwiseAnd(this, ~WOKEN);
      if ((seen & ABORTED) != 0) {
        return cancelFuture(cx);
      }
    }
    Object outcome;
    boolean selfWoken;
    cx.enter(this);
    try {
      outcome = DirectFuture.poll(future(), cx);
    } catch (Throwable failure) {
      cx.leave();
      if ((state & ABORTED) != 0) {
        return end(ENDED | ABORTED, failure);
      }
      return end(ENDED | FAILED, joiner == null ? unawaited(failure) : failure);
    }
    selfWoken = cx.leave();
    if (outcome != PENDING) {
      return end(ENDED, outcome);
    }
    return afterPending(seen & FRESH, selfWoken, cx);
  }

  /** Without memory or descriptors for what would log it, the failure is the handle's alone. */
  private Object unawaited(Throwable failure) {
    try {
      return UnawaitedFailure.of(failure, this);
    } catch (Throwable exhausted) { // no heap; or no descriptor left to load the class with
      return failure;
    }
  }

  @SuppressWarnings("NullAway") // a future until ENDED
  private Future<?> future() {
    return (Future<?>) content;
  }

  private Next afterPending(int fresh, boolean selfWoken, TaskContext cx) {
    if (!selfWoken && STATE.compareAndSet(this, HELD | fresh, 0)) {
      return fresh == 0 ? Next.SUSPENDED : Next.SUSPENDED_FIRST;
    }
    // Woken or aborted meanwhile, or woken by itself. If an abort is missed here the next run sees
    // it, since the task stays held.
    return (state & ABORTED) != 0 ? cancelFuture(cx) : Next.REQUEUE;
  }

  private Next cancelFuture(TaskContext cx) {
    Throwable thrown = null;
    cx.enter(this);
    try {
      future().cancel();
    } catch (Throwable cleanup) {
      thrown = cleanup;
    }
    cx.leave();
    return end(ENDED | ABORTED, thrown);
  }

  private Next end(int ended, @Nullable Object outcome) {
    content = outcome;
    // Volatile: read by the handle before it reads content, and ordered before the read of the
    // joiner. Overwrites bits that mean nothing any more.
    STATE.setVolatile(this, ended);
    Waker waiting = joiner;
    if (waiting != null) {
      joiner = null;
      try {
        waiting.wake();
      } catch (Throwable broken) { // a waker that somebody wrote: not this task's failure
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
      }
    }
    return Next.ENDED;
  }

  /** Marks the task to be cancelled at its next run. */
  public Abort requestAbort() {
    for (; ; ) {
      int seen = state;
      if ((seen & (ENDED | ABORTED)) != 0) {
        return Abort.NOTHING;
      }
      if (STATE.compareAndSet(this, seen, seen | ABORTED | HELD)) {
        return (seen & HELD) == 0 ? Abort.HELD_BY_CALLER : Abort.NOTED;
      }
    }
  }

  /** Whether it has never suspended, as far as the thread that is to run it can tell. */
  public boolean isFresh() {
    return (state & FRESH) != 0;
  }

  /** What another thread can tell of this task at the moment; of one that has ended, its end. */
  public TaskSnapshot snapshot() {
    Object seen = content;
    int now = state;
    if ((now & ENDED) == 0 && seen instanceof Future<?> future) {
      boolean waits = (now & HELD) == 0;
      return new TaskSnapshot(
          Labelled.nameOf(future),
          StateMachine.bodyOf(future),
          waits ? TaskSnapshot.State.WAITING : TaskSnapshot.State.RUNNABLE,
          waits ? StateMachine.awaits(future) : List.of(),
          Labelled.spawnSiteOf(future));
    }
    return new TaskSnapshot(null, "", TaskSnapshot.State.ENDED, List.of(), null);
  }

  // The handle.

  @Override
  public void abort() {
    switch (requestAbort()) {
      case HELD_BY_CALLER -> scheduler.schedule(this);
      case NOTED -> scheduler.hurry(this);
      case NOTHING -> {}
    }
  }

  @Override
  public boolean isDone() {
    return (state & ENDED) != 0;
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    int seen = state;
    if ((seen & ENDED) == 0) {
      Waker waker = cx.waker();
      if (joiner != waker) {
        JOINER.setVolatile(this, waker);
      }
      seen = state;
      if ((seen & ENDED) == 0) {
        return PENDING;
      }
    }
    Object outcome = content;
    if (outcome == TAKEN) {
      throw new IllegalStateException("polled after it ended: a handle gives its outcome once");
    }
    content = TAKEN;
    if (seen == ENDED) {
      return outcome;
    }
    Throwable thrown =
        outcome instanceof UnawaitedFailure unawaited ? unawaited.take() : (Throwable) outcome;
    if ((seen & FAILED) != 0 && thrown != null) {
      throw Failures.rethrow(thrown);
    }
    CancellationException aborted = new CancellationException("the task was aborted");
    if (thrown != null) {
      aborted.addSuppressed(thrown);
    }
    throw aborted;
  }

  /** Has the waker woken at the end, now if that is past, without taking the outcome. */
  void wakeAtEnd(Waker waker) {
    JOINER.setVolatile(this, waker);
    if (isDone()) {
      waker.wake();
    }
  }

  /** Drops the handle; the task goes on. */
  @Override
  public void cancel() {
    joiner = null;
  }
}
