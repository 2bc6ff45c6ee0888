import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** What is found is an atomic, a text, or used by the task alone. */
@Strict
final class StrictLookedUp {
  static void map(ExecutorService pool) {
    ConcurrentHashMap<String, AtomicInteger> counters = new ConcurrentHashMap<>();
    counters.put("a", new AtomicInteger());
    pool.execute(() -> counters.get("a").incrementAndGet());
    counters.get("a").incrementAndGet();
  }

  static void list(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    rows.add("row");
    pool.execute(() -> System.out.println(rows.get(0).length()));
    System.out.println(rows.get(0).length());
  }

  static void alone(ExecutorService pool) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(new ArrayList<>());
    rows.get(0).add("maker");
    pool.execute(() -> rows.get(0).add("task"));
  }
}
