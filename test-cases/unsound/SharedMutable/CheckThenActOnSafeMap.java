import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/**
 * Two tasks may both find the key missing and load it twice. Each call alone is safe, so there is
 * no data race, and lost updates without one are not looked for: computeIfAbsent is the mend.
 */
class CheckThenActOnSafeMap {
  static void load(ExecutorService pool, List<String> ids) {
    Map<String, String> cache = new ConcurrentHashMap<>();
    for (String id : ids) {
      pool.execute(
          () -> {
            if (!cache.containsKey(id)) {
              cache.put(id, "row " + id); // missed: SharedMutable
            }
          });
    }
  }
}
