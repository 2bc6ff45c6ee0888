import java.util.List;
import java.util.concurrent.ExecutorService;

/** A synchronized increment is a lock on both sides. */
class CounterObject {
  static final class Counter {
    private int n;

    synchronized void increment() {
      n++;
    }
  }

  static void count(ExecutorService pool, List<String> orders) {
    Counter counter = new Counter();
    for (String order : orders) {
      pool.execute(() -> counter.increment());
    }
  }
}
