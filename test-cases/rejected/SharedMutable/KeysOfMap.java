import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/** keySet() is the map seen from another side. */
class KeysOfMap {
  static void run(ExecutorService pool) {
    Map<String, String> table = new HashMap<>();
    Set<String> keys = table.keySet();
    pool.execute(() -> System.out.println(keys.size()));
    table.put("a", "b"); // error: SharedMutable
  }
}
