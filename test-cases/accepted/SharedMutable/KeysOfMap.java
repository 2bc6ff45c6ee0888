import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/** A set of its own. */
class KeysOfMap {
  static void run(ExecutorService pool) {
    Map<String, String> table = new HashMap<>();
    Set<String> keys = new HashSet<>(table.keySet());
    pool.execute(() -> System.out.println(keys.size()));
    table.put("a", "b");
  }
}
