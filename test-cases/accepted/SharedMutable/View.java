import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** List.copyOf is no view. */
class View {
  static void load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    List<String> view = List.copyOf(rows);
    pool.execute(() -> System.out.println(view.size()));
    rows.add("late");
  }
}
