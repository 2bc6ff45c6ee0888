import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Each worker writes its own slot and counts down after it. */
class LatchJoin {
  static String[] load(ExecutorService pool, int n) throws InterruptedException {
    String[] rows = new String[n];
    CountDownLatch done = new CountDownLatch(n);
    for (int i = 0; i < n; i++) {
      int slot = i;
      pool.execute(
          () -> {
            try {
              rows[slot] = "row " + slot;
            } finally {
              done.countDown();
            }
          });
    }
    done.await();
    return rows;
  }
}
