import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Two requests of one user get the same counter. */
class LookedUpCounter {
  static final class Counter {
    private int hits;

    void hit() {
      hits++;
    }
  }

  private final ConcurrentHashMap<String, Counter> counters = new ConcurrentHashMap<>();

  void start(ExecutorService pool, List<String> users) {
    for (String user : users) {
      pool.execute(
          () -> counters.computeIfAbsent(user, u -> new Counter()).hit()); // error: SharedMutable
    }
  }
}
