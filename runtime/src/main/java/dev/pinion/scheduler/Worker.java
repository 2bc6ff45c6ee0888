package dev.pinion.scheduler;

import dev.pinion.future.Context;
import dev.pinion.future.Waker;
import dev.pinion.task.LocalSet;
import dev.pinion.task.OwnedTasks;
import dev.pinion.task.SpawnedTask;
import dev.pinion.task.TaskContext;
import dev.pinion.task.TaskThread;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that polls tasks.
 *
 * <pre>
 * Threads   its own thread; queue and LIFO slot are stolen from by others; unpark: any.
 * State     running a task; searching: its queues are empty and it looks at the others'; parked: in
 *           the driver if that is free, else by LockSupport. See Sleepers for the counts.
 * Order     the slot (the first task that the latest poll woke or spawned, whose data is in the
 *           cache), at most three times in a row; the local queue; the inject queue, which comes first at every
 *           61st task so that it cannot starve; then the other workers' queues.
 * Shutdown  leaves its loop when the pool closes; the last to leave cancels what is left.
 * </pre>
 */
final class Worker extends TaskThread {
  /** A prime, so that it falls into step with no pattern of the program's; Go's and Tokio's. */
  private static final int FAIRNESS = 61;

  /** A pair of tasks that wake each other must not keep the queue waiting; Tokio's number. */
  private static final int LIFO_RUNS = 3;

  /** How often it looks between two looks at the clock, which cost as much as some of these. */
  private static final int LOOKS = 16;

  /** How often the capacity of the local queue fits the largest it grows to. */
  private static final int GROWTH = 256;

  private static final int EMPTY = 0;
  private static final int NOTIFIED = 1;
  private static final int PARKED = 2;
  private static final int IN_DRIVER = 3;
  private static final VarHandle PARKING;
  private static final VarHandle POLLS;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      PARKING = lookup.findVarHandle(Worker.class, "parking", int.class);
      POLLS = lookup.findVarHandle(Worker.class, "polls", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final WorkerPool pool;
  final TaskContext context;
  private final LocalQueue queue;
  final OwnedTasks owned = new OwnedTasks();

  /** What {@link #runLocal} polls with: a wake of it ends this worker's park. */
  private final Context localContext;

  /** Runs next, and is announced to nobody. */
  private final LifoSlot lifo = new LifoSlot();

  /** Odd during a poll. Written by this thread, read by the watchdog; both opaque: a hint. */
  private long polls;

  final Tally tally = new Tally();

  private boolean searching;

  /** Since the latest sleep, or spin in vain, a task came from the inject queue. */
  private boolean fedFromOutside;

  private final Patience patience = new Patience();
  private final StealGain gain;

  /** Something was pushed since the latest fence. */
  private boolean unannounced;

  private int tick;
  private int random;

  /** Any thread sets NOTIFIED; the others only this worker. */
  private volatile int parking = EMPTY;

  Worker(WorkerPool pool, String name, int workers, int seed, int capacity, TaskContext context) {
    super(name, pool.spawner(), context);
    this.pool = pool;
    this.context = context;
    this.queue = new LocalQueue(capacity, capacity * GROWTH);
    this.random = seed | 1;
    this.gain = new StealGain(workers);
    this.localContext = context.withWaker(Waker.of(this::unpark));
  }

  boolean belongsTo(WorkerPool other) {
    return pool == other;
  }

  @Override
  public void run() {
    while (!pool.isClosing()) {
      try {
        step();
      } catch (Throwable escaped) {
        // Not a task's: those end in their handles. A waker that somebody wrote, or the selector.
        survive(escaped);
      }
    }
    try {
      LocalSet local = local();
      if (local != null) {
        local.close();
      }
    } finally {
      pool.left(this);
    }
  }

  private void step() {
    SpawnedTask<?> task = next();
    if (task == null && !runLocal()) {
      task = search();
      if (task == null) {
        sleep();
      }
    }
    if (task != null) {
      runWithFollowers(task);
    }
  }

  /** Reports as any thread would; the pause keeps what fails again from using up a processor. */
  private void survive(Throwable escaped) {
    getUncaughtExceptionHandler().uncaughtException(this, escaped);
    LockSupport.parkNanos(this, 1_000_000);
  }

  /** Runs tasks that must stay on this thread; false if there are none to run. */
  private boolean runLocal() {
    LocalSet local = local();
    if (local == null || !local.isReady()) {
      return false;
    }
    stopSearching();
    local.runReady(localContext);
    announce();
    return true;
  }

  /**
   * Takes a task that was scheduled by code that runs on this thread.
   *
   * <p>The first that a poll schedules runs next. What the end of a task wakes, or an event, does
   * so only if nothing is queued: who joins ten thousand tasks is to find them ended when it runs
   * again, not to run between any two of them.
   *
   * <p>The look at the sleepers is not ordered after the push: a worker that is just falling asleep
   * may be missed here and miss the task. That task is this worker's own, which is awake, and looks
   * again after a fence in {@link #announce}: one fence a poll, not one a task.
   */
  void push(SpawnedTask<?> task) {
    if (lifo.isEmpty() && (context.isPolling() || queue.isEmpty())) {
      lifo.put(task);
    } else {
      pushBack(task);
      unannounced = true;
      pool.wakeToShare(queue.size());
    }
  }

  /**
   * Ends what {@link #push} leaves open: if a worker sleeps and a task waits, one of them knows.
   */
  private void announce() {
    if (unannounced) {
      unannounced = false;
      VarHandle.fullFence(); // between the pushes and the look at the sleepers
      if (!queue.isEmpty()) {
        pool.wakeToShare(queue.size());
      }
    }
  }

  private void pushBack(SpawnedTask<?> task) {
    while (!queue.push(task)) {
      SpawnedTask<?> half = queue.takeHalf();
      if (half != null) {
        pool.inject().push(half, task);
        return;
      }
    }
  }

  /**
   * Work is found. Whoever pushed while this worker searched left the waking to it: if nobody else
   * searches and there is more, somebody should. The counts change before the look at the queues,
   * and a push comes before its look at the counts: one of the two sees the other.
   */
  private void stopSearching() {
    if (searching) {
      searching = false;
      if (pool.sleepers().stopSearching() && pool.hasWork()) {
        pool.wakeOne();
      }
    }
  }

  private void runWithFollowers(SpawnedTask<?> task) {
    stopSearching();
    for (int followers = 0; ; followers++) {
      boolean fresh = task.isFresh();
      POLLS.setOpaque(this, polls + 1);
      SpawnedTask.Next next = task.run(context);
      POLLS.setOpaque(this, polls + 1);
      forgetInterrupt();
      switch (next) {
        case REQUEUE -> requeue(task);
        case SUSPENDED_FIRST -> {
          tally.add(Tally.SUSPENDED);
          owned.add(task);
        }
        case ENDED -> tally.add(fresh ? Tally.ENDED_AT_ONCE : Tally.ENDED);
        case SUSPENDED -> {}
      }
      announce();
      SpawnedTask<?> follower = lifo.take();
      if (follower == null) {
        return;
      }
      if (followers == LIFO_RUNS) {
        requeue(follower);
        return;
      }
      task = follower;
    }
  }

  /**
   * Without a fence: this worker goes on at once and takes from this queue with a CAS, so what a
   * sleeper misses now is seen at the next push.
   */
  private void requeue(SpawnedTask<?> task) {
    if (pool.isSeeded()) {
      pool.schedule(task);
      return;
    }
    pushBack(task);
    if (queue.size() > 1 || !lifo.isEmpty()) {
      pool.wakeToShare(queue.size());
    }
  }

  private @Nullable SpawnedTask<?> next() {
    if (++tick % FAIRNESS == 0) {
      lookForEvents();
      runLocal();
      SpawnedTask<?> injected = popInjected();
      if (injected != null) {
        return injected;
      }
    }
    SpawnedTask<?> task = lifo.take();
    if (task != null) {
      return task;
    }
    task = queue.pop();
    return task != null ? task : popInjected();
  }

  private @Nullable SpawnedTask<?> popInjected() {
    SpawnedTask<?> task = pool.inject().pop(queue);
    if (task != null) {
      fedFromOutside = true;
    }
    return task;
  }

  private @Nullable SpawnedTask<?> search() {
    if (!searching && !pool.sleepers().startSearching()) {
      return null;
    }
    searching = true;
    Worker[] workers = pool.workers();
    int start = Integer.remainderUnsigned(nextRandom(), workers.length);
    for (int i = 0; i < workers.length; i++) {
      SpawnedTask<?> task = steal((start + i) % workers.length);
      if (task != null) {
        tally.add(Tally.STEALS);
        return task;
      }
    }
    if (fedFromOutside) {
      fedFromOutside = false;
      awaitOutside();
    }
    return popInjected();
  }

  /**
   * Looks for a task from outside for a while. It counts as searching meanwhile, so that who spawns
   * from outside pays for no wake-up.
   */
  private void awaitOutside() {
    long end = System.nanoTime() + patience.nanos();
    while (System.nanoTime() < end) {
      for (int i = 0; i < LOOKS; i++) {
        if (!pool.inject().isEmpty()) {
          return;
        }
        Thread.onSpinWait();
      }
    }
    patience.inVain();
  }

  private @Nullable SpawnedTask<?> steal(int from) {
    Worker victim = pool.workers()[from];
    int queued = victim == this ? 0 : victim.queue.size();
    if (queued > 0 && gain.isWorth(from, queued, victim.pollCount() / 2, System.nanoTime())) {
      return victim.queue.stealInto(queue);
    }
    return null;
  }

  /** Xorshift: cheap, and no worker follows the order of another. */
  private int nextRandom() {
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    return random;
  }

  /** Changes with the beginning and the end of each poll. */
  long pollCount() {
    return (long) POLLS.getOpaque(this);
  }

  static boolean isPolling(long pollCount) {
    return (pollCount & 1) != 0;
  }

  /** Takes the task that would run next here. */
  @Nullable SpawnedTask<?> stealNext() {
    return lifo.steal();
  }

  /** How many tasks wait for a turn here; a hint. */
  int queued() {
    return Math.max(0, queue.size()) + (lifo.isEmpty() ? 0 : 1);
  }

  /** How many tasks others can take from here; a hint. */
  int stealable() {
    return queue.size();
  }

  boolean hasNothingToSteal() {
    return queue.isEmpty();
  }

  private boolean hasOwnWork() {
    LocalSet local = local();
    return !lifo.isEmpty() || !queue.isEmpty() || (local != null && local.isReady());
  }

  private void sleep() {
    Thread.interrupted(); // left by a task; it would keep this thread from parking
    queue.clear();
    owned.sweepBeforeRest(pool.suspended());
    boolean naps = gain.hasDeclined() && pool.sleepers().awake() > 1 && pool.beginNap();
    boolean lookAgain = pool.sleepers().fallAsleep(this, searching);
    searching = false;
    if (lookAgain && pool.hasWork()) {
      pool.wakeOne(); // maybe this very worker
    }
    long asleep = System.nanoTime();
    while (!pool.isClosing()) {
      try {
        park(naps ? StealGain.NAP_NANOS : Long.MAX_VALUE);
      } catch (Throwable escaped) {
        survive(escaped);
      }
      boolean work = hasOwnWork(); // from events it drove
      if (naps || work || !pool.sleepers().isAsleep(this)) {
        if (naps) {
          pool.endNap(); // before it looks at the queues: see wakeToShare
          gain.rested();
        }
        searching = !pool.sleepers().wakeUp(this);
        patience.slept(System.nanoTime() - asleep);
        unannounced = false; // the change of the counts was a fence
        if (!queue.isEmpty()) {
          pool.wakeOne();
        }
        pool.watchdog().rouse();
        return;
      }
    }
  }

  private void park(long nanos) {
    tally.add(Tally.PARKS);
    WorkerParkEvent event = Recorder.parks();
    boolean inDriver = parkSomewhere(nanos);
    if (event != null) {
      event.ended(inDriver);
    }
  }

  /** Whether that was in the driver. */
  private boolean parkSomewhere(long nanos) {
    if (!pool.driverTaken().compareAndSet(false, true)) {
      if (PARKING.compareAndSet(this, EMPTY, PARKED)) {
        if (nanos < Long.MAX_VALUE) {
          LockSupport.parkNanos(this, nanos);
        } else {
          while (parking == PARKED) {
            LockSupport.park(this);
            Thread.interrupted(); // whoever interrupts a worker must not make it spin
          }
        }
      }
      parking = EMPTY;
      return false;
    }
    try {
      if (PARKING.compareAndSet(this, EMPTY, IN_DRIVER)) {
        pool.driver().park(nanos);
      }
      return true;
    } finally {
      parking = EMPTY;
      pool.driverTaken().set(false);
    }
  }

  /** Ends the park under way, or else the next one. */
  void unpark() {
    switch ((int) PARKING.getAndSet(this, NOTIFIED)) {
      case PARKED -> LockSupport.unpark(this);
      case IN_DRIVER -> pool.driver().unpark();
      default -> {}
    }
  }

  /** Looks for events in passing, if nobody else does. */
  private void lookForEvents() {
    if (!pool.driverTaken().get() && pool.driverTaken().compareAndSet(false, true)) {
      try {
        pool.driver().park(0);
      } finally {
        announce();
        pool.driverTaken().set(false);
      }
    }
  }

  /** Empties its queues; after all workers have left their loops. */
  @Nullable SpawnedTask<?> takeAny() {
    SpawnedTask<?> task = lifo.take();
    return task != null ? task : queue.pop();
  }
}
