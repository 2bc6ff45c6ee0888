import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;

/** An adder takes any number of threads. */
class CapturedSum {
  static void sum(ExecutorService pool, List<Integer> numbers) {
    LongAdder sum = new LongAdder();
    for (int n : numbers) {
      pool.execute(() -> sum.add(n));
    }
  }
}
