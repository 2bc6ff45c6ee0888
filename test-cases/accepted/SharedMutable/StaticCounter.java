import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;

/** LongAdder, made for counters that many threads write. */
class StaticCounter {
  private static final LongAdder handled = new LongAdder();

  static void handle(ExecutorService pool, List<String> orders) {
    for (String order : orders) {
      pool.execute(() -> handled.increment());
    }
  }
}
