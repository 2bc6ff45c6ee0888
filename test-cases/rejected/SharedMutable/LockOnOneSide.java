import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A lock helps only if both sides take it. */
class LockOnOneSide {
  static void load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    pool.execute(
        () -> {
          synchronized (rows) {
            rows.add("row");
          }
        });
    rows.add("late"); // error: SharedMutable
  }
}
