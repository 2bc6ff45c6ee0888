import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Sorted before the task is made, then left alone. */
class SortWhileTaskReads {
  static void run(ExecutorService pool, List<String> names) {
    List<String> rows = new ArrayList<>(names);
    rows.sort(null);
    pool.execute(() -> System.out.println(rows.get(0)));
    System.out.println(rows.size());
  }
}
