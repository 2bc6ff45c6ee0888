import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The private method hands the list to a task; the caller goes on writing it. */
class HandedToMethod {
  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  private void export(List<String> rows) {
    pool.execute(() -> rows.forEach(System.out::println));
  }

  void run() {
    List<String> rows = new ArrayList<>();
    export(rows);
    rows.add("late"); // error: SharedMutable
  }
}
