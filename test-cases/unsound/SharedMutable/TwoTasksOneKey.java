import java.util.ArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Whether two tasks look up the same key cannot be seen; strict rejects it, default trusts. */
class TwoTasksOneKey {
  static void run(ExecutorService pool, ConcurrentHashMap<String, ArrayList<String>> table) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> table.get("ada").add("row")); // missed: SharedMutable
    }
  }
}
