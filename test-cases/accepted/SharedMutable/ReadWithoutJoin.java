import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** get() waits for the very task, and what it wrote is visible after. */
class ReadWithoutJoin {
  static int load(ExecutorService pool) throws Exception {
    List<String> rows = new ArrayList<>();
    java.util.concurrent.Future<?> loaded = pool.submit(() -> rows.add("row"));
    loaded.get();
    return rows.size();
  }
}
