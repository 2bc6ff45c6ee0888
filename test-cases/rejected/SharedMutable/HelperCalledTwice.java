import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Each call of the helper starts a task. */
class HelperCalledTwice {
  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  private void later(Runnable task) {
    pool.execute(task);
  }

  void run() {
    List<String> rows = new ArrayList<>();
    later(() -> rows.add("first"));
    later(() -> rows.add("second")); // error: SharedMutable
  }
}
