import java.util.concurrent.ExecutorService;

/**
 * Increments of a volatile get lost, but that is no data race, hence not this checker's business.
 */
class VolatileIncrement {
  private volatile int estimate;

  void run(ExecutorService pool) {
    for (int i = 0; i < 10; i++) {
      pool.execute(() -> estimate++);
    }
  }
}
