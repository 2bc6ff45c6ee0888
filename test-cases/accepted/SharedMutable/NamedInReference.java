import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/** Filled before the task starts; another list takes the place of the first. */
class NamedInReference {
  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    AtomicReference<List<String>> current = new AtomicReference<>(rows);
    rows.add("maker");
    pool.execute(() -> current.get().add("task"));
  }

  static void replaced(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    AtomicReference<List<String>> current = new AtomicReference<>(rows);
    current.set(new ArrayList<>());
    pool.execute(() -> current.get().add("task"));
    rows.add("maker");
  }
}
