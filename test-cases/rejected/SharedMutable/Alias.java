import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Two names for one list. */
class Alias {
  static void load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    List<String> page = rows;
    pool.execute(() -> System.out.println(page.size()));
    rows.add("late"); // error: SharedMutable
  }
}
