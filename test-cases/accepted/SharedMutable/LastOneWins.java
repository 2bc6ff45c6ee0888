import java.util.List;
import java.util.concurrent.ExecutorService;

/** A volatile field, a maximum that the stream finds, and a mark that all runs set alike. */
class LastOneWins {
  private volatile int last;
  private boolean begun;

  int run(ExecutorService pool, List<Integer> rows) {
    for (int row : rows) {
      pool.execute(
          () -> {
            begun = true;
            last = row;
          });
    }
    return rows.parallelStream().mapToInt(row -> row).max().orElse(0);
  }
}
