import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** The worker was made with a copy. */
class TaskObjectAndMaker {
  static final class Worker implements Callable<Integer> {
    private final List<String> rows;

    Worker(List<String> rows) {
      this.rows = List.copyOf(rows);
    }

    @Override
    public Integer call() {
      return rows.size();
    }
  }

  static void start(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    Worker worker = new Worker(rows);
    pool.submit(worker);
    rows.add("late");
  }
}
