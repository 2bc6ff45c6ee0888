import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The method returns what it is given. */
class ReturnedParameter {
  private static List<String> checked(List<String> rows) {
    return rows;
  }

  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    List<String> same = checked(rows);
    pool.execute(() -> same.add("task"));
    rows.add("late"); // error: SharedMutable
  }
}
