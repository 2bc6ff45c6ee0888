import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The copy itself is another container, and may be made to hold only what a task may use. */
class CopiedContainer {
  static final class Counter {
    private int owner;
    private int value;
  }

  static void ofList(ExecutorService pool, List<Counter> counters) {
    List<Counter> copy = new ArrayList<>(counters);
    pool.execute(() -> System.out.println(counters.size()));
    copy.add(new Counter());
  }

  static void ofValues(ExecutorService pool, List<Counter> counters) {
    for (int i = 0; i < 4; i++) {
      int worker = i;
      pool.execute(
          () -> {
            List<Counter> own = new ArrayList<>(counters);
            own.removeIf(counter -> counter.owner != worker);
            own.forEach(counter -> counter.value++);
          });
    }
  }

  static void batches(ExecutorService pool, List<Counter> counters) {
    List<Counter> batch = new ArrayList<>();
    for (Counter counter : counters) {
      batch.add(counter);
      if (batch.size() == 10) {
        List<Counter> full = List.copyOf(batch);
        batch.clear();
        pool.execute(() -> full.forEach(each -> each.value++));
      }
    }
  }
}
