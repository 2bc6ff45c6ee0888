import dev.pinion.annotations.Strict;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Strict: what an index, a walk or a filter gives may be what another one gives. */
@Strict
final class StrictElements {
  static final class Counter {
    private int value;
  }

  static void array(ExecutorService pool) {
    Counter[] counters = {new Counter(), new Counter()};
    for (int i = 0; i < 4; i++) {
      int task = i;
      pool.execute(() -> counters[task % 2].value++); // error: SharedMutable
    }
  }

  static void list(ExecutorService pool) {
    List<Counter> counters = List.of(new Counter());
    pool.execute(() -> counters.forEach(counter -> counter.value++));
    for (int i = 0; i < counters.size(); i++) {
      counters.get(i).value++; // error: SharedMutable
    }
  }

  static void values(ExecutorService pool) {
    ConcurrentHashMap<String, Counter> counters = new ConcurrentHashMap<>();
    for (int i = 0; i < 3; i++) {
      pool.execute(() -> counters.forEach((n, counter) -> counter.value++)); // error: SharedMutable
    }
  }

  static void conditional(ExecutorService pool) {
    List<Counter> counters = List.of(new Counter());
    for (int i = 0; i < 3; i++) {
      pool.execute(
          () -> {
            for (Counter counter : counters) {
              if (counter.value < 10) {
                counter.value++; // error: SharedMutable
              }
            }
          });
    }
  }
}
