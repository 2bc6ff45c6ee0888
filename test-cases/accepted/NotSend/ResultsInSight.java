import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.annotations.Strict;
import dev.pinion.future.Future;
import dev.pinion.task.Task;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** What a task hands back is what its body returns, however little its type says. */
@Strict
class ResultsInSight {
  static Future<Integer> detached(AsyncRuntime runtime) {
    return async(
        () -> {
          Task.spawn(
              async(
                  () -> {
                    System.out.println("on its own");
                    return null;
                  }));
          return await(runtime.spawnBlocking(() -> 1));
        });
  }

  static void blocking(AsyncRuntime runtime) {
    runtime.spawnBlocking(
        () -> {
          System.out.println("nothing to hand back");
          return null;
        });
  }

  static void fails(AsyncRuntime runtime) {
    runtime.spawn(
        async(
            () -> {
              throw new IllegalStateException("never returns");
            }));
  }

  static void inAVariable(ExecutorService pool, boolean named) {
    Callable<Object> either =
        () -> {
          if (named) {
            return "name";
          }
          return List.of(1, 2);
        };
    pool.submit(either);
  }
}
