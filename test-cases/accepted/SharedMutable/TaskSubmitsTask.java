import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The inner task's list is its own. */
class TaskSubmitsTask {
  static int run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    pool.execute(
        () -> {
          List<String> own = new ArrayList<>();
          pool.execute(() -> own.add("row"));
        });
    return rows.size();
  }
}
