import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * The handle goes to a method that does not join. Missed in default strength, which trusts that
 * such a call may be the join: asking otherwise would flag every framework that waits for its
 * tasks.
 */
class HandleEscapes {
  interface Audit {
    void submitted(java.util.concurrent.Future<?> task);
  }

  static int load(ExecutorService pool, Audit audit) {
    List<String> rows = new ArrayList<>();
    java.util.concurrent.Future<?> loading = pool.submit(() -> rows.add("row"));
    audit.submitted(loading);
    return rows.size(); // missed: SharedMutable
  }
}
