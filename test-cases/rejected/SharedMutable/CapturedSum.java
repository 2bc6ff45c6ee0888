import java.util.List;
import java.util.concurrent.ExecutorService;

/** The array is a way around "effectively final", not around threads. */
class CapturedSum {
  static void sum(ExecutorService pool, List<Integer> numbers) {
    long[] sum = new long[1];
    for (int n : numbers) {
      pool.execute(() -> sum[0] += n); // error: SharedMutable
    }
  }
}
