import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** One task fills the list of a page. */
class ListOfOuterLoop {
  static void run(ExecutorService pool, List<List<String>> pages) {
    for (List<String> page : pages) {
      List<String> rows = new ArrayList<>();
      pool.execute(() -> rows.addAll(page));
    }
  }
}
