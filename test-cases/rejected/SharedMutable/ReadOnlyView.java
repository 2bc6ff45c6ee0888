import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Nobody can write through the view; the list behind it changes all the same. */
class ReadOnlyView {
  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    List<String> view = Collections.unmodifiableList(rows);
    pool.execute(() -> view.forEach(System.out::println));
    rows.add("late"); // error: SharedMutable
  }
}
