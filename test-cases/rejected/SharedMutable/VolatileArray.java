import java.util.concurrent.ExecutorService;

/** volatile is the array's variable, not its elements. */
class VolatileArray {
  private volatile int[] hits = new int[2];

  void start(ExecutorService pool) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> hits[0]++); // error: SharedMutable
    }
  }
}
