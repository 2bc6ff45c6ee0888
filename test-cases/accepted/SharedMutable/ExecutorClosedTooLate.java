import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Read after the try block: the implicit close() has joined the task. */
class ExecutorClosedTooLate {
  static void load() {
    List<String> rows = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.submit(() -> rows.add("row"));
    }
    System.out.println(rows.size());
  }
}
