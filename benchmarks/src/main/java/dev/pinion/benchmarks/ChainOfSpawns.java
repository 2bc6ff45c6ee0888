package dev.pinion.benchmarks;

import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.task.Task;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** W5: a task spawns the next and ends, 1000 times. */
final class ChainOfSpawns implements Workload {
  private static final int LINKS = 1000;

  @Override
  public int operations() {
    return LINKS;
  }

  @Override
  public void iterate(AsyncRuntime runtime) throws Exception {
    Semaphore done = new Semaphore(0);
    runtime.spawn(link(LINKS, done));
    done.acquire();
  }

  private static Future<@Nullable Void> link(int left, Semaphore done) {
    return async(
        () -> {
          if (left == 0) {
            done.release();
          } else {
            Task.spawn(link(left - 1, done));
          }
          return null;
        });
  }
}
