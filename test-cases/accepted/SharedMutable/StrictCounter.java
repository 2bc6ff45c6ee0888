import dev.pinion.annotations.Strict;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** Atomic counters, in a field and captured. */
@Strict
class StrictCounter {
  private final AtomicInteger done = new AtomicInteger();

  void run(ExecutorService pool, List<Integer> ids) {
    for (int id : ids) {
      pool.submit(() -> done.incrementAndGet());
    }
  }

  static void holder(ExecutorService pool, List<Integer> ids) {
    AtomicInteger seen = new AtomicInteger();
    for (int id : ids) {
      pool.submit(() -> seen.incrementAndGet());
    }
  }
}
