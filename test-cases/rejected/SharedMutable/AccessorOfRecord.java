import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** rows() is the very list that the maker has. */
class AccessorOfRecord {
  record Page(List<String> rows) {}

  static void run(ExecutorService pool) {
    Page page = new Page(new ArrayList<>());
    pool.execute(() -> System.out.println(page.rows().size()));
    page.rows().add("late"); // error: SharedMutable
  }
}
