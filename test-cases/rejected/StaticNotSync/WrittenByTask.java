import java.util.concurrent.ExecutorService;

/** A plain static that a task writes while anybody may read it. */
class WrittenByTask {
  private static String latest = "none";

  static String latest() {
    return latest;
  }

  static void start(ExecutorService pool, String order) {
    pool.execute(() -> latest = order); // warning: StaticNotSync
  }
}
