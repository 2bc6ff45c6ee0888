import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Strict: two tasks may look up the same list. */
@Strict
class StrictLookUp {
  static void run(ExecutorService pool, List<String> names) {
    ConcurrentHashMap<String, ArrayList<String>> table = new ConcurrentHashMap<>();
    for (String name : names) {
      pool.submit(() -> table.get(name).add("row")); // error: SharedMutable
    }
  }
}
