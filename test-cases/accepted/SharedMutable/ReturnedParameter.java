import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The method returns a copy. */
class ReturnedParameter {
  private static List<String> checked(List<String> rows) {
    return new ArrayList<>(rows);
  }

  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    List<String> copy = checked(rows);
    pool.execute(() -> copy.add("task"));
    rows.add("late");
  }
}
