import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/** What a reference was made with is still known by its own name. */
class NamedInReference {
  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    AtomicReference<List<String>> current = new AtomicReference<>(rows);
    pool.execute(() -> current.get().add("task"));
    rows.add("maker"); // error: SharedMutable
  }
}
