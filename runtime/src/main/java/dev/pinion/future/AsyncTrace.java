package dev.pinion.future;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the stack trace of a failure show who awaited whom: the frames of the bodies that were
 * running, then the await of each body that was suspended, and no frame of the machinery between.
 */
final class AsyncTrace {

  /**
   * No chain of awaits is longer; a failure that is kept and thrown again and again may not grow.
   */
  static final int LONGEST = 1024;

  private static final String MACHINE = StateMachine.class.getName();
  private static final String POLL = DirectFuture.class.getName();

  private AsyncTrace() {}

  /** Adds the await that this failure passes. */
  static Throwable awaitedAt(StackTraceElement site, Throwable failure) {
    StackTraceElement[] trace = trim(failure).getStackTrace();
    if (trace.length > 0 && trace.length < LONGEST) {
      List<StackTraceElement> longer = new ArrayList<>(List.of(trace));
      longer.add(site);
      failure.setStackTrace(longer.toArray(StackTraceElement[]::new));
    }
    return failure;
  }

  /** Takes the machinery out of the trace of a failure that leaves a body. */
  static Throwable trim(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    List<StackTraceElement> kept = new ArrayList<>(trace.length);
    for (int i = 0; i < trace.length && !pollsForSuspended(trace, i); i++) {
      if (!isMachinery(trace, i)) {
        kept.add(trace[i]);
      }
    }
    if (kept.size() < trace.length) {
      removeThread(kept);
      failure.setStackTrace(kept.toArray(StackTraceElement[]::new));
    }
    return failure;
  }

  /** Where the executor's frames were, those that started its thread tell nothing either. */
  private static void removeThread(List<StackTraceElement> trace) {
    while (trace.size() > 1
        && trace.get(trace.size() - 1).getClassName().equals(Thread.class.getName())) {
      trace.remove(trace.size() - 1);
    }
  }

  /** From here on the trace tells who polled a suspended body, not who awaits it. */
  private static boolean pollsForSuspended(StackTraceElement[] trace, int i) {
    return i > 0
        && trace[i].getClassName().equals(MACHINE)
        && trace[i].getMethodName().equals("pollDirect")
        && trace[i - 1].getClassName().equals(POLL);
  }

  private static boolean isMachinery(StackTraceElement[] trace, int i) {
    String type = trace[i].getClassName();
    return type.equals(MACHINE)
        || type.equals(POLL)
        || type.startsWith("dev.pinion.task.")
        || type.startsWith("dev.pinion.scheduler.")
        || (trace[i].getMethodName().equals("resume")
            && i + 1 < trace.length
            && trace[i + 1].getClassName().equals(MACHINE));
  }
}
