import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Two locks exclude nobody from each other. */
class TwoLocks {
  private final Object left = new Object();
  private final Object right = new Object();

  void load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    pool.execute(
        () -> {
          synchronized (left) {
            rows.add("row");
          }
        });
    synchronized (right) {
      rows.add("late"); // error: SharedMutable
    }
  }
}
