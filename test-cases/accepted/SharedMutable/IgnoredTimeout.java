import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The timeout is handled: what comes after it comes after the task. */
class IgnoredTimeout {
  static int load() throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<String> rows = new ArrayList<>();
    pool.execute(() -> rows.add("row"));
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still loading");
    }
    return rows.size();
  }
}
