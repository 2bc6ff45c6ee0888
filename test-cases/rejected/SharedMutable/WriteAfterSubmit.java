import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The task reads the list on its own thread while this one goes on adding. */
class WriteAfterSubmit {
  static void export(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    rows.add("first");
    pool.execute(() -> rows.forEach(System.out::println));
    rows.add("second"); // error: SharedMutable
  }
}
