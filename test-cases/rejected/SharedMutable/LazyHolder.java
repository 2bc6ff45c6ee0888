import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Both threads may find the field empty, and see each other's half-made list. */
class LazyHolder {
  private List<String> rows;

  void warm(ExecutorService pool) {
    for (int i = 0; i < 2; i++) {
      pool.execute(
          () -> {
            if (rows == null) {
              rows = new ArrayList<>(); // error: SharedMutable
            }
          });
    }
  }
}
