import java.util.concurrent.ExecutorService;

/** Both tasks append to it. */
class TwoTasksOneBuilder {
  static void log(ExecutorService pool) {
    StringBuilder log = new StringBuilder();
    pool.execute(() -> log.append("first"));
    pool.execute(() -> log.append("second")); // error: SharedMutable
  }
}
