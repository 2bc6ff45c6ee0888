import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Collections.sort writes its argument. */
class SortedByUtility {
  static void run(ExecutorService pool, List<String> names) {
    List<String> rows = new ArrayList<>(names);
    pool.execute(() -> System.out.println(rows.get(0)));
    Collections.sort(rows); // error: SharedMutable
  }
}
