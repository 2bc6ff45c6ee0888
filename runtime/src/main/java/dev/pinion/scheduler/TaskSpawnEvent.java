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

  static void record(SpawnedTask<?> spawned) {
    TaskSpawnEvent event = new TaskSpawnEvent();
    if (event.shouldCommit()) {
      TaskSnapshot seen = spawned.snapshot();
      event.task = seen.name();
      event.body = seen.body();
      event.commit();
    }
  }
}
