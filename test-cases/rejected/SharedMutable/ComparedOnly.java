import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** To compare the contents is to read them. */
class ComparedOnly {
  static boolean run(ExecutorService pool, List<String> other) {
    List<String> rows = new ArrayList<>();
    pool.execute(() -> rows.add("a"));
    return rows.equals(other); // error: SharedMutable
  }
}
