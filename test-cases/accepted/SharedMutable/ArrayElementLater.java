import java.util.concurrent.ExecutorService;

/** Another element is other memory. */
class ArrayElementLater {
  static void run(ExecutorService pool) {
    int[] limits = new int[3];
    pool.execute(() -> System.out.println(limits[0]));
    limits[1] = 7;
  }
}
