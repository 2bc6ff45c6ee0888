import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** The elements of an AtomicIntegerArray are atomic. */
class VolatileArray {
  private final AtomicIntegerArray hits = new AtomicIntegerArray(2);

  void start(ExecutorService pool) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> hits.incrementAndGet(0));
    }
  }
}
