import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** What is stored is a copy. */
@Strict
class KeptBeforeCrossing {
  private List<String> last = List.of();

  void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    last = new ArrayList<>(rows);
    pool.execute(() -> System.out.println(rows.size()));
  }

  int size() {
    return last.size();
  }
}
