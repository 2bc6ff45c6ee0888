import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** computeIfAbsent is the same in one atomic step. */
class CheckThenAct {
  static void load(ExecutorService pool, List<String> ids) {
    Map<String, String> cache = new ConcurrentHashMap<>();
    for (String id : ids) {
      pool.execute(() -> cache.computeIfAbsent(id, k -> "row " + k));
    }
  }
}
