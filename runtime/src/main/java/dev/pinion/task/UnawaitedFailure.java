package dev.pinion.task;

import java.lang.System.Logger.Level;
import java.lang.ref.Cleaner;

/**
 * A task's failure that nobody waited for when it came. If nobody ever asks for it, it is logged
 * once the task and its handle are garbage: a failure is never lost in silence.
 */
final class UnawaitedFailure implements Runnable {
  private static final Cleaner CLEANER = Cleaner.create();

  private final Throwable failure;

  /** Written by the handle's owner, read by the cleaner's thread when no owner is left. */
  private volatile boolean taken;

  private UnawaitedFailure(Throwable failure) {
    this.failure = failure;
  }

  /** What a task keeps in place of its failure. */
  static Object of(Throwable failure, SpawnedTask<?> task) {
    UnawaitedFailure unawaited = new UnawaitedFailure(failure);
    CLEANER.register(task, unawaited);
    return unawaited;
  }

  Throwable take() {
    taken = true;
    return failure;
  }

  @Override
  public void run() {
    if (!taken) {
      System.getLogger("dev.pinion.runtime")
          .log(Level.WARNING, "a task failed, and nobody awaited its handle", failure);
    }
  }
}
