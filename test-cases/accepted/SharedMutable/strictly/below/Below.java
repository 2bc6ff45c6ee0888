package strictly.below;

import java.util.List;
import java.util.concurrent.ExecutorService;

/** A copy is the task's own. */
class Below {
  static void print(ExecutorService pool, List<String> rows) {
    List<String> copy = List.copyOf(rows);
    pool.submit(() -> System.out.println(copy.size()));
  }
}
