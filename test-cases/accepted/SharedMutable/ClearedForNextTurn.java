import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The task gets a copy. */
class ClearedForNextTurn {
  static void run(ExecutorService pool, List<String> rows) {
    List<String> batch = new ArrayList<>();
    for (String row : rows) {
      batch.add(row);
      if (batch.size() == 10) {
        List<String> full = List.copyOf(batch);
        pool.execute(() -> System.out.println(full));
        batch.clear();
      }
    }
  }
}
