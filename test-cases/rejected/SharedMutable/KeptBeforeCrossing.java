import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** What is stored in a field before it is handed over is not the task's alone. */
@Strict
class KeptBeforeCrossing {
  private List<String> last = List.of();

  void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    last = rows;
    pool.execute(() -> System.out.println(rows.size())); // error: SharedMutable
  }
}
