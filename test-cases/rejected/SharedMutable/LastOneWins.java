import java.util.List;
import java.util.concurrent.ExecutorService;

/** Each run writes another value into the one field. */
class LastOneWins {
  private int last;
  private int most;

  void run(ExecutorService pool, List<Integer> rows) {
    for (int row : rows) {
      pool.execute(() -> last = row); // error: SharedMutable
    }
    rows.parallelStream()
        .forEach(
            row -> {
              if (row > most) {
                most = row; // error: SharedMutable
              }
            });
  }
}
