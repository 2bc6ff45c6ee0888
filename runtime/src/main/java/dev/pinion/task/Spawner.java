package dev.pinion.task;

import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A runtime as its tasks see it: what the static methods of {@link Task} go to. */
@Sync(unchecked = "a runtime is made to be called from all its threads")
public interface Spawner {

  /** Starts a task on the workers. */
  <T extends @Nullable Object> JoinHandle<T> spawn(@Sending Future<T> future);

  /** Starts a blocking call on a thread that is not a worker. */
  <T extends @Nullable Object> JoinHandle<T> spawnBlocking(@Sending Callable<T> call);
}
