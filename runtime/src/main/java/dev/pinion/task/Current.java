package dev.pinion.task;

import org.jspecify.annotations.Nullable;

/** What is being driven on a thread at this moment. */
final class Current {
  private static final ThreadLocal<Current> CURRENT = ThreadLocal.withInitial(Current::new);

  /** The runtime whose {@code blockOn} is on this thread's stack. */
  @Nullable Spawner blockOn;

  /** The set that is being polled on this thread, or that of {@link #blockOn}. */
  @Nullable LocalSet local;

  /** The innermost binding of a {@link TaskLocal} around the code that runs. */
  TaskLocal.@Nullable Binding<?> binding;

  private Current() {}

  static Current get() {
    return CURRENT.get();
  }

  static Spawner spawner() {
    TaskThread thread = Thread.currentThread() instanceof TaskThread its ? its : null;
    if (thread != null && thread.context() != null) {
      return thread.spawner(); // a worker, which is never inside blockOn
    }
    Spawner spawner = get().blockOn;
    if (spawner != null) {
      return spawner;
    }
    if (thread == null) {
      throw outside();
    }
    return thread.spawner();
  }

  static LocalSet localSet() {
    Current current = get();
    LocalSet local = current.local;
    if (local != null) {
      return local;
    }
    if (current.blockOn != null) {
      current.local = new LocalSet();
      return current.local;
    }
    if (Thread.currentThread() instanceof TaskThread thread && thread.context() != null) {
      return thread.localOrNew();
    }
    throw outside();
  }

  private static IllegalStateException outside() {
    return new IllegalStateException(
        "nothing is driven on thread "
            + Thread.currentThread().getName()
            + ": call it from a task or inside blockOn, or use the methods of an AsyncRuntime");
  }
}
