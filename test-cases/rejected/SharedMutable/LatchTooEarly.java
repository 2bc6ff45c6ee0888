import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** The latch is counted down before the last write. */
class LatchTooEarly {
  static int load(ExecutorService pool) throws InterruptedException {
    List<String> rows = new ArrayList<>();
    CountDownLatch loaded = new CountDownLatch(1);
    pool.execute(
        () -> {
          loaded.countDown();
          rows.add("row");
        });
    loaded.await();
    return rows.size(); // error: SharedMutable
  }
}
