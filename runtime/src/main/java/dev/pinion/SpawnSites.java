package dev.pinion;

import dev.pinion.future.Future;
import dev.pinion.future.Labelled;
import org.jspecify.annotations.Nullable;

/** Which line spawned a task: the first outside of what spawning goes through. */
final class SpawnSites {
  private static final String RUNTIME = AsyncRuntime.class.getName();
  private static final StackWalker WALKER = StackWalker.getInstance();

  private SpawnSites() {}

  static <T extends @Nullable Object> Future<T> note(Future<T> future) {
    if (future == null) {
      throw new NullPointerException("future");
    }
    return WALKER
        .walk(
            frames ->
                frames
                    .skip(1)
                    .filter(frame -> !isMachinery(frame.getClassName()))
                    .map(StackWalker.StackFrame::toStackTraceElement)
                    .findFirst())
        .map(site -> Labelled.spawnedAt(site, future))
        .orElse(future);
  }

  private static boolean isMachinery(String type) {
    return type.equals(RUNTIME) || type.startsWith("dev.pinion.task.");
  }
}
