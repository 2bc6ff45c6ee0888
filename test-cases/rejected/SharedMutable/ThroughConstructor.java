import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The report keeps the list it was made with. */
class ThroughConstructor {
  record Report(List<String> rows) {}

  static void load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    Report report = new Report(rows);
    pool.execute(() -> System.out.println(report.rows().size()));
    rows.add("late"); // error: SharedMutable
  }
}
