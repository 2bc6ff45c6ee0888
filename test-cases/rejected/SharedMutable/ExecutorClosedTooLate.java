import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** close() joins all tasks, but the list is read before it. */
class ExecutorClosedTooLate {
  static void load() {
    List<String> rows = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.submit(() -> rows.add("row"));
      System.out.println(rows.size()); // error: SharedMutable
    }
  }
}
