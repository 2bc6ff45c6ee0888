import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** What both sides find in a list or a map may be one object. */
@Strict
final class StrictLookedUp {
  static final class Counter {
    private int value;

    void add() {
      value++;
    }
  }

  static void map(ExecutorService pool) {
    ConcurrentHashMap<String, Counter> counters = new ConcurrentHashMap<>();
    counters.put("a", new Counter());
    pool.execute(() -> counters.get("a").add());
    counters.get("a").add(); // error: SharedMutable
  }

  static void list(ExecutorService pool) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(new ArrayList<>());
    pool.execute(() -> rows.get(0).add("task"));
    rows.get(0).add("maker"); // error: SharedMutable
  }
}
