import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** volatile is the list's variable, not the list. */
class VolatileList {
  private volatile List<String> rows = new ArrayList<>();

  void start(ExecutorService pool) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> rows.add("row")); // error: SharedMutable
    }
  }
}
