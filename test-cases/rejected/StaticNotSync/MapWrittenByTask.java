import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** A static HashMap that a task writes through a private method. */
class MapWrittenByTask {
  private static final Map<String, String> CACHE = new HashMap<>();

  static String cached(String key) {
    return CACHE.get(key);
  }

  static void start(ExecutorService pool) {
    pool.execute(() -> load("db-1"));
  }

  private static void load(String key) {
    CACHE.put(key, "row " + key); // warning: StaticNotSync
  }
}
