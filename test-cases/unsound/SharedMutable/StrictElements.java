import dev.pinion.annotations.Strict;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/**
 * What lies in an array or comes out of a walk through a collection has no name of its own. Missed,
 * in strict code too, where it is used on both sides; what {@code get} finds is not.
 */
@Strict
final class StrictElements {
  static final class Counter {
    private int value;
  }

  static void array(ExecutorService pool) {
    Counter[] counters = {new Counter()};
    pool.execute(() -> counters[0].value++);
    counters[0].value++; // missed: SharedMutable
  }

  static void values(ExecutorService pool) {
    ConcurrentHashMap<String, Counter> counters = new ConcurrentHashMap<>();
    for (int i = 0; i < 3; i++) {
      pool.execute(
          () -> counters.forEach((name, counter) -> counter.value++)); // missed: SharedMutable
    }
  }
}
