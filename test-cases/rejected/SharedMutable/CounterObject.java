import java.util.List;
import java.util.concurrent.ExecutorService;

/** The call writes: increment's body is in sight. */
class CounterObject {
  static final class Counter {
    private int n;

    void increment() {
      n++;
    }
  }

  static void count(ExecutorService pool, List<String> orders) {
    Counter counter = new Counter();
    for (String order : orders) {
      pool.execute(() -> counter.increment()); // error: SharedMutable
    }
  }
}
