package strictly.below;

import java.util.List;
import java.util.concurrent.ExecutorService;

/** The caller may go on writing its rows. */
class Below {
  static void print(ExecutorService pool, List<String> rows) {
    pool.submit(() -> System.out.println(rows.size())); // error: SharedMutable
  }
}
