import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Another page. */
class AccessorOfRecord {
  record Page(List<String> rows) {}

  static void run(ExecutorService pool) {
    Page page = new Page(new ArrayList<>());
    pool.execute(() -> System.out.println(page.rows().size()));
    Page next = new Page(new ArrayList<>());
    next.rows().add("late");
  }
}
