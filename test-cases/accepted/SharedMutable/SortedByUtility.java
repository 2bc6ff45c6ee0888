import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Collections.max only reads it. */
class SortedByUtility {
  static void run(ExecutorService pool, List<String> names) {
    List<String> rows = new ArrayList<>(names);
    pool.execute(() -> System.out.println(rows.get(0)));
    System.out.println(Collections.max(rows));
  }
}
