import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Looked up and put in two steps, on a map that is not even safe for one. */
class CheckThenAct {
  static void load(ExecutorService pool, List<String> ids) {
    Map<String, String> cache = new HashMap<>();
    for (String id : ids) {
      pool.execute(
          () -> {
            if (!cache.containsKey(id)) {
              cache.put(id, "row " + id); // error: SharedMutable
            }
          });
    }
  }
}
