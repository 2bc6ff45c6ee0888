package dev.pinion.benchmarks;

import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** W1: 10,000 tasks that do nothing, spawned and then awaited from outside. */
final class SpawnFromOutside implements Workload {
  private static final int TASKS = 10_000;

  @Override
  public int operations() {
    return TASKS;
  }

  @Override
  public void iterate(AsyncRuntime runtime) throws Exception {
    List<JoinHandle<@Nullable Void>> handles = new ArrayList<>(TASKS);
    for (int i = 0; i < TASKS; i++) {
      handles.add(runtime.spawn(nothing()));
    }
    for (JoinHandle<@Nullable Void> handle : handles) {
      runtime.blockOn(handle);
    }
  }

  static Future<@Nullable Void> nothing() {
    return async(() -> null);
  }
}
