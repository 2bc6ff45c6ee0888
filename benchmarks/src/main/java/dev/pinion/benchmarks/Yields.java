package dev.pinion.benchmarks;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.task.Task;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** W3: 200 tasks that each yield 1000 times. */
final class Yields implements Workload {
  private static final int TASKS = 200;
  private static final int YIELDS = 1000;

  @Override
  public int operations() {
    return TASKS * YIELDS;
  }

  @Override
  public void iterate(AsyncRuntime runtime) throws Exception {
    Semaphore done = new Semaphore(0);
    for (int i = 0; i < TASKS; i++) {
      runtime.spawn(yielding(done));
    }
    done.acquire(TASKS);
  }

  private static Future<@Nullable Void> yielding(Semaphore done) {
    return async(
        () -> {
          for (int i = 0; i < YIELDS; i++) {
            await(Task.yieldNow());
          }
          done.release();
          return null;
        });
  }
}
