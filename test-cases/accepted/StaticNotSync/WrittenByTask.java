import java.util.concurrent.ExecutorService;

/** volatile makes the slot safe, and a String is. */
class WrittenByTask {
  private static volatile String latest = "none";

  static String latest() {
    return latest;
  }

  static void start(ExecutorService pool, String order) {
    pool.execute(() -> latest = order);
  }
}
