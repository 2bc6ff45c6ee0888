import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits that may end before the task does. Missed: what the result of anyOf stands for is not
 * known, so it may be any task; whoever catches the TimeoutException is taken to know what to do.
 */
final class WaitsForAnother {
  static List<String> either(Executor pool) {
    List<String> rows = new ArrayList<>();
    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> rows.add("one"), pool);
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {}, pool);
    CompletableFuture.anyOf(one, other).join();
    rows.add("either"); // missed: SharedMutable
    return rows;
  }

  static List<String> inTime(ExecutorService pool) throws ExecutionException, InterruptedException {
    List<String> rows = new ArrayList<>();
    Future<?> task = pool.submit(() -> rows.add("task"));
    try {
      task.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      rows.add("late"); // missed: SharedMutable
    }
    return rows;
  }
}
