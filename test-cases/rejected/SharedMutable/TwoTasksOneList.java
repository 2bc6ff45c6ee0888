import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Two tasks, one list: the maker does nothing with it, but they meet each other. */
class TwoTasksOneList {
  static void load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    pool.execute(() -> rows.add("left"));
    pool.execute(() -> rows.add("right")); // error: SharedMutable
  }
}
