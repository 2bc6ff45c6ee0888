import dev.pinion.rc.Arc;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** An Arc shares the list with the task; it makes nobody's writes safe. */
class ArcOfPlainData {
  static void export(ExecutorService pool) {
    Arc<List<String>> rows = Arc.of(new ArrayList<>());
    pool.execute(() -> System.out.println(rows.get().size()));
    rows.get().add("late"); // error: SharedMutable
  }
}
