import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A called method that hands something over under a condition of its own counts in strict only: its
 * callers mostly know when that is.
 */
class HandedOverUnderCondition {
  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private boolean eager = true;

  private void print(List<String> rows) {
    if (eager) {
      pool.execute(() -> rows.forEach(System.out::println));
    }
  }

  void run() {
    List<String> rows = new ArrayList<>();
    print(rows);
    rows.add("late"); // missed: SharedMutable
  }
}
