import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** One monitor for both. */
class MonitorOfNobody {
  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    Object lock = new Object();
    pool.execute(
        () -> {
          synchronized (lock) {
            rows.add("task");
          }
        });
    synchronized (lock) {
      rows.add("maker");
    }
  }
}
