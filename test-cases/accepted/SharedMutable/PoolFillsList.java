import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A single-thread executor runs one task after the other. */
class PoolFillsList {
  static List<String> load(List<String> ids) {
    List<String> rows = new ArrayList<>();
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      for (String id : ids) {
        pool.submit(() -> rows.add("row " + id));
      }
    }
    return rows;
  }
}
