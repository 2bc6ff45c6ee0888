import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** The map is concurrent, the lists in it are not. */
class LookedUpList {
  private final ConcurrentHashMap<String, List<String>> byName = new ConcurrentHashMap<>();

  void start(ExecutorService pool, List<String> names) {
    for (String name : names) {
      pool.execute(
          () -> {
            List<String> rows = byName.computeIfAbsent(name, n -> new ArrayList<>());
            rows.add("row"); // error: SharedMutable
          });
    }
  }
}
