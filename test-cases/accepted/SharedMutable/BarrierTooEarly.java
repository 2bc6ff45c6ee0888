import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;

/** What it does before the barrier is. */
class BarrierTooEarly {
  static int run(ExecutorService pool) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    List<String> rows = new ArrayList<>();
    pool.submit(
        () -> {
          rows.add("row");
          return barrier.await();
        });
    barrier.await();
    return rows.size();
  }
}
