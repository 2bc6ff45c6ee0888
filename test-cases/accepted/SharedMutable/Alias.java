import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A copy is another list. */
class Alias {
  static void load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    List<String> page = new ArrayList<>(rows);
    pool.execute(() -> System.out.println(page.size()));
    rows.add("late");
  }
}
