import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The method hands on a copy. */
class HandedToMethod {
  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  private void export(List<String> rows) {
    List<String> copy = List.copyOf(rows);
    pool.execute(() -> copy.forEach(System.out::println));
  }

  void run() {
    List<String> rows = new ArrayList<>();
    export(rows);
    rows.add("late");
  }
}
