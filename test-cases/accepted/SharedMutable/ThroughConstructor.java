import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** This report copies what it is given. */
class ThroughConstructor {
  record Report(List<String> rows) {
    Report {
      rows = List.copyOf(rows);
    }
  }

  static void load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    Report report = new Report(rows);
    pool.execute(() -> System.out.println(report.rows().size()));
    rows.add("late");
  }
}
