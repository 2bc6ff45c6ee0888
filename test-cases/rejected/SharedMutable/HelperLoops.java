import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The loop is in the helper, the list is the caller's. */
class HelperLoops {
  private static void fill(ExecutorService pool, List<String> rows) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> rows.add("row")); // error: SharedMutable
    }
  }

  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    fill(pool, rows);
  }
}
