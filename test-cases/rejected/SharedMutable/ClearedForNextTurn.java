import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The batch is emptied while the task of the last turn prints it. */
class ClearedForNextTurn {
  static void run(ExecutorService pool, List<String> rows) {
    List<String> batch = new ArrayList<>();
    for (String row : rows) {
      batch.add(row);
      if (batch.size() == 10) {
        pool.execute(() -> System.out.println(batch));
        batch.clear(); // error: SharedMutable
      }
    }
  }
}
