import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Double-checked locking on a volatile field, shared by tasks. */
class DoubleChecked {
  private volatile List<String> rows;

  List<String> rows() {
    List<String> known = rows;
    if (known == null) {
      synchronized (this) {
        known = rows;
        if (known == null) {
          known = List.copyOf(load());
          rows = known;
        }
      }
    }
    return known;
  }

  private List<String> load() {
    List<String> loaded = new ArrayList<>();
    loaded.add("row");
    return loaded;
  }

  void warm(ExecutorService pool) {
    pool.execute(() -> System.out.println(rows().size()));
    pool.execute(() -> System.out.println(rows().size()));
  }
}
