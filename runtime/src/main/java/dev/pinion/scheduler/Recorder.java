package dev.pinion.scheduler;

import dev.pinion.task.SpawnedTask;
import org.jspecify.annotations.Nullable;

/**
 * Flight Recorder, if the Java image has it: an image without the module {@code jdk.jfr} records
 * nothing. Until a recording asks for an event, its class answers that it is off from a constant,
 * and the compiler removes the object.
 */
final class Recorder {
  private static final boolean PRESENT =
      ModuleLayer.boot().findModule("jdk.jfr").isPresent()
          && Recorder.class
              .getModule()
              .canRead(ModuleLayer.boot().findModule("jdk.jfr").orElseThrow());

  private Recorder() {}

  static void spawned(SpawnedTask<?> task) {
    if (PRESENT) {
      TaskSpawnEvent.record(task);
    }
  }

  /** Null if nobody wants to know. */
  static @Nullable WorkerParkEvent parks() {
    return PRESENT ? WorkerParkEvent.begun() : null;
  }

  /** Null if nobody wants to know. */
  static @Nullable LongPollEvent longPoll(Worker worker) {
    return PRESENT ? LongPollEvent.begun(worker) : null;
  }

  static void blockingThreadStarted(int threads, int bound) {
    if (PRESENT) {
      BlockingThreadStartEvent.record(threads, bound);
    }
  }
}
