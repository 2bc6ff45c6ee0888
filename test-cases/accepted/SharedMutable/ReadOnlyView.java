import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A copy is a list of its own. */
class ReadOnlyView {
  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    List<String> copy = List.copyOf(rows);
    pool.execute(() -> copy.forEach(System.out::println));
    rows.add("late");
  }
}
