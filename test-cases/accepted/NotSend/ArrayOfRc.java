import java.util.concurrent.ExecutorService;

/** An array of Strings, moved. */
class ArrayOfRc {
  static void later(ExecutorService pool, int n) {
    String[] slots = new String[n];
    pool.execute(() -> System.out.println(slots.length));
  }
}
