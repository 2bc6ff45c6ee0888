import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The caller's list is synchronized. */
class HelperLoops {
  private static void fill(ExecutorService pool, List<String> rows) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> rows.add("row"));
    }
  }

  static void run(ExecutorService pool) {
    List<String> rows = Collections.synchronizedList(new ArrayList<>());
    fill(pool, rows);
  }
}
