import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** An AtomicInteger counts them all. */
class CounterField {
  private final AtomicInteger count = new AtomicInteger();

  void handle(ExecutorService pool, List<String> orders) {
    for (String order : orders) {
      pool.execute(() -> count.incrementAndGet());
    }
  }
}
