import java.util.List;
import java.util.concurrent.ExecutorService;

/** count++ reads, adds and writes: two tasks that do it at once count one. */
class CounterField {
  private int count;

  void handle(ExecutorService pool, List<String> orders) {
    for (String order : orders) {
      pool.execute(() -> count++); // error: SharedMutable
    }
  }
}
