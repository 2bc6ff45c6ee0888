import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A monitor that is made where it is entered keeps nobody out. */
class MonitorOfNobody {
  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    pool.execute(
        () -> {
          synchronized (new Object()) {
            rows.add("task");
          }
        });
    synchronized (new Object()) {
      rows.add("maker"); // error: SharedMutable
    }
  }
}
