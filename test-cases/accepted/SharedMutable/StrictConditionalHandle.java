import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The handle is null only before the task is started, which happens once. */
@Strict
final class StrictConditionalHandle {
  static int waited(ExecutorService pool, boolean inBackground)
      throws ExecutionException, InterruptedException {
    List<String> rows = new ArrayList<>();
    Future<?> task = null;
    if (inBackground) {
      task = pool.submit(() -> rows.add("task"));
    }
    if (task != null) {
      task.get();
    }
    rows.add("maker");
    return rows.size();
  }
}
