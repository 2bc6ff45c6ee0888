import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** On a pool of several threads the tasks of a loop overlap. */
class PoolFillsList {
  static List<String> load(List<String> ids) {
    List<String> rows = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (String id : ids) {
        pool.submit(() -> rows.add("row " + id)); // error: SharedMutable
      }
    }
    return rows;
  }
}
