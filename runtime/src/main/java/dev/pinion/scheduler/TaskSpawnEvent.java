package dev.pinion.scheduler;

import dev.pinion.task.SpawnedTask;
import dev.pinion.task.TaskSnapshot;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** The fields are read by Flight Recorder. Off unless asked for: there may be millions a second. */
@Name("dev.pinion.TaskSpawn")
@Label("Task Spawn")
@Category("Pinion")
@Description("A task was spawned; the stack trace tells where")
@Enabled(false)
@SuppressWarnings("unused")
final class TaskSpawnEvent extends Event {
  @Label("Task Name")
  private @Nullable String task;

  @Label("Async Body")
  private @Nullable String body;

  /** Asked in place of a new event, which would cost 40 bytes a spawn until it is compiled away. */
  private static final TaskSpawnEvent ANY = new TaskSpawnEvent();

  static void record(SpawnedTask<?> spawned) {
    if (!ANY.isEnabled()) {
      return;
    }
    TaskSpawnEvent event = new TaskSpawnEvent();
    if (event.shouldCommit()) {
      TaskSnapshot seen = spawned.snapshot();
      event.task = seen.name();
      event.body = seen.body();
      event.commit();
    }
  }
}
