import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** A ConcurrentHashMap of immutable rows, filled on demand by many threads. */
class ConcurrentMapCache {
  record Row(String key, int size) {}

  private final Map<String, Row> rows = new ConcurrentHashMap<>();

  Row get(String key) {
    return rows.computeIfAbsent(key, k -> new Row(k, k.length()));
  }

  void warm(ExecutorService pool, List<String> keys) {
    for (String key : keys) {
      pool.execute(() -> get(key));
    }
  }
}
