import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;

/** What the task does after the barrier is not ordered by it. */
class BarrierTooEarly {
  static int run(ExecutorService pool) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    List<String> rows = new ArrayList<>();
    pool.submit(
        () -> {
          barrier.await();
          return rows.add("row");
        });
    barrier.await();
    return rows.size(); // error: SharedMutable
  }
}
