import java.util.List;
import java.util.concurrent.ExecutorService;

/** A static counter in overlapping tasks. */
class StaticCounter {
  private static int handled;

  static void handle(ExecutorService pool, List<String> orders) {
    for (String order : orders) {
      pool.execute(() -> handled++); // error: SharedMutable
    }
  }
}
