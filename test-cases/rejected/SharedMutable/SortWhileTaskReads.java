import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The task sees the list half sorted. */
class SortWhileTaskReads {
  static void run(ExecutorService pool, List<String> names) {
    List<String> rows = new ArrayList<>(names);
    pool.execute(() -> System.out.println(rows.get(0)));
    rows.sort(null); // error: SharedMutable
  }
}
