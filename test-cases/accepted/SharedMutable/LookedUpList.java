import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** merge() runs under the lock of the map, and puts a new list in place of the old. */
class LookedUpList {
  private final ConcurrentHashMap<String, List<String>> byName = new ConcurrentHashMap<>();

  void start(ExecutorService pool, List<String> names) {
    for (String name : names) {
      pool.execute(() -> byName.merge(name, List.of("row"), LookedUpList::concat));
    }
  }

  private static List<String> concat(List<String> one, List<String> other) {
    List<String> both = new ArrayList<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }
}
