import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** awaitTermination may give up: whoever ignores its answer has not joined. */
class IgnoredTimeout {
  static int load() throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<String> rows = new ArrayList<>();
    pool.execute(() -> rows.add("row"));
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.SECONDS);
    return rows.size(); // error: SharedMutable
  }
}
