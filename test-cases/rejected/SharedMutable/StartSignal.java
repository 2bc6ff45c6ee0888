import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The signal is given too early, waited for too late, or is another one. */
final class StartSignal {
  private int result;
  private int other;
  private volatile boolean ready;
  private volatile boolean started;

  static void tooEarly(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    CountDownLatch go = new CountDownLatch(1);
    pool.submit(
        () -> {
          go.await();
          return rows.add("task");
        });
    go.countDown();
    rows.add("maker"); // error: SharedMutable
  }

  static void tooLate(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    CountDownLatch go = new CountDownLatch(1);
    pool.submit(
        () -> {
          rows.add("task");
          go.await();
          return null;
        });
    rows.add("maker"); // error: SharedMutable
    go.countDown();
  }

  static void another(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    Future<?> nothing = pool.submit(() -> System.out.println());
    pool.submit(() -> rows.add("first"));
    pool.submit(
        () -> {
          nothing.get();
          return rows.add("second"); // error: SharedMutable
        });
  }

  int publish(ExecutorService pool) {
    pool.execute(
        () -> {
          ready = true;
          result = 3;
        });
    return ready ? result : -1; // error: SharedMutable
  }

  int wrongFlag(ExecutorService pool) {
    pool.execute(
        () -> {
          other = 3;
          ready = true;
        });
    return started ? other : -1; // error: SharedMutable
  }
}
