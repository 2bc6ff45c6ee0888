import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** A static ConcurrentHashMap. */
class MapWrittenByTask {
  private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

  static String cached(String key) {
    return CACHE.get(key);
  }

  static void start(ExecutorService pool) {
    pool.execute(() -> load("db-1"));
  }

  private static void load(String key) {
    CACHE.put(key, "row " + key);
  }
}
