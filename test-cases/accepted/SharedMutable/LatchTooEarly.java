import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Counted down after the last access, the latch is a join. */
class LatchTooEarly {
  static int load(ExecutorService pool) throws InterruptedException {
    List<String> rows = new ArrayList<>();
    CountDownLatch loaded = new CountDownLatch(1);
    pool.execute(
        () -> {
          rows.add("row");
          loaded.countDown();
        });
    loaded.await();
    return rows.size();
  }
}
