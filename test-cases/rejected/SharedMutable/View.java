import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** An unmodifiable view still shows what is written behind it. */
class View {
  static void load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    List<String> view = Collections.unmodifiableList(rows);
    pool.execute(() -> System.out.println(view.size()));
    rows.add("late"); // error: SharedMutable
  }
}
