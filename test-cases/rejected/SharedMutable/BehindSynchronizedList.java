import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Whoever goes past the synchronized list does not hold its monitor. */
class BehindSynchronizedList {
  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    List<String> safe = Collections.synchronizedList(rows);
    pool.execute(() -> safe.add("task"));
    rows.add("maker"); // error: SharedMutable
  }
}
