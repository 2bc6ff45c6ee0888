import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The method that is called looks at what the task writes before it waits for the task. */
class WaitsInCallee {
  private boolean failed;

  void run(ExecutorService pool, Callable<String> work) throws Exception {
    Future<?> task =
        pool.submit(
            () -> {
              failed = work.call().isEmpty();
              return null;
            });
    finish(task); // error: SharedMutable
  }

  private void finish(Future<?> task) throws Exception {
    if (failed) {
      throw new IllegalStateException("no answer");
    }
    task.get();
  }
}
