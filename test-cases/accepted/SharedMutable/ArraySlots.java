import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Each task writes the slot of its own index, and the pool is closed before anybody reads. */
class ArraySlots {
  static String[] load(int n) {
    String[] rows = new String[n];
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < n; i++) {
        int slot = i;
        pool.execute(() -> rows[slot] = "row " + slot);
      }
    }
    return rows;
  }
}
