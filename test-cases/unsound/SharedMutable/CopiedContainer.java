import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * A copy of a list holds the same elements. Missed, in strict code too, where they are used by way
 * of both lists.
 */
@Strict
final class CopiedContainer {
  static final class Counter {
    private int value;
  }

  static void copied(ExecutorService pool) {
    List<Counter> counters = new ArrayList<>();
    counters.add(new Counter());
    List<Counter> copy = new ArrayList<>(counters);
    pool.execute(() -> copy.forEach(counter -> counter.value++));
    counters.forEach(counter -> counter.value++); // missed: SharedMutable
  }
}
