import java.util.concurrent.ExecutorService;

/** Every task writes slot 0. */
class ArraySlots {
  static String[] load(ExecutorService pool, int n) {
    String[] rows = new String[n];
    for (int i = 0; i < n; i++) {
      String row = "row " + i;
      pool.execute(() -> rows[0] = row); // error: SharedMutable
    }
    return rows;
  }
}
