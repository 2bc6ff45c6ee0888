import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** An access-ordered map is written by get: each access holds the lock. */
class LruUnderLock {
  private final Map<String, String> recent = new LinkedHashMap<>(16, 0.75f, true);

  synchronized String get(String key) {
    return recent.get(key);
  }

  synchronized void put(String key, String row) {
    recent.put(key, row);
    if (recent.size() > 100) {
      recent.remove(recent.keySet().iterator().next());
    }
  }

  void fill(ExecutorService pool, List<String> keys) {
    for (String key : keys) {
      pool.execute(() -> put(key, "row of " + key));
    }
  }
}
