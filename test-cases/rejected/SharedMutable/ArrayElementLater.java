import java.util.concurrent.ExecutorService;

/** Elements of an array are plain memory. */
class ArrayElementLater {
  static void run(ExecutorService pool) {
    int[] limits = new int[3];
    pool.execute(() -> System.out.println(limits[0]));
    limits[0] = 7; // error: SharedMutable
  }
}
