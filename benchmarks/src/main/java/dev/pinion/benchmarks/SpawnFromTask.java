package dev.pinion.benchmarks;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** W2: 10,000 tasks that do nothing, spawned and then awaited by a task. */
final class SpawnFromTask implements Workload {
  private static final int TASKS = 10_000;

  @Override
  public int operations() {
    return TASKS;
  }

  @Override
  public void iterate(AsyncRuntime runtime) throws Exception {
    runtime.blockOn(runtime.spawn(root()));
  }

  private static Future<@Nullable Void> root() {
    return async(
        () -> {
          List<JoinHandle<@Nullable Void>> handles = new ArrayList<>(TASKS);
          for (int i = 0; i < TASKS; i++) {
            handles.add(Task.spawn(SpawnFromOutside.nothing()));
          }
          for (JoinHandle<@Nullable Void> handle : handles) {
            await(handle);
          }
          return null;
        });
  }
}
