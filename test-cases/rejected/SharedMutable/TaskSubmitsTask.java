import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The inner task writes what the maker reads. */
class TaskSubmitsTask {
  static int run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    pool.execute(() -> pool.execute(() -> rows.add("row")));
    return rows.size(); // error: SharedMutable
  }
}
