import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Both sides take the list's monitor. */
class LockOnOneSide {
  static void load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    pool.execute(
        () -> {
          synchronized (rows) {
            rows.add("row");
          }
        });
    synchronized (rows) {
      rows.add("late");
    }
  }
}
