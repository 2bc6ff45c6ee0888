import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** A copy of a container holds the same values. */
class CopiedContainer {
  static final class Counter {
    private int value;
  }

  static void ofList(ExecutorService pool, List<Counter> counters) {
    List<Counter> copy = new ArrayList<>(counters);
    pool.execute(() -> copy.forEach(counter -> counter.value++));
    counters.forEach(counter -> counter.value++); // error: SharedMutable
  }

  static void ofValues(ExecutorService pool, Map<String, Counter> counters) {
    for (int i = 0; i < 4; i++) {
      pool.execute(
          () -> {
            for (Counter counter : List.copyOf(counters.values())) {
              counter.value++; // error: SharedMutable
            }
          });
    }
  }
}
