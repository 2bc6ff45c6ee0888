import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Filled before the task starts, and gone through under the monitor of the wrapper. */
class BehindSynchronizedList {
  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    List<String> safe = Collections.synchronizedList(rows);
    rows.add("first");
    pool.execute(() -> safe.add("task"));
    safe.add("maker");
    synchronized (safe) {
      for (String row : rows) {
        System.out.println(row);
      }
    }
  }
}
