import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The task may find the list in the container while it is written here. Missed, in strict code too:
 * what is put into a container crosses when the container does, but that a task has the container
 * already is not asked.
 */
@Strict
class StrictPutIntoShared {
  static void run(ExecutorService pool) {
    AtomicReference<List<String>> latest = new AtomicReference<>(List.of());
    pool.submit(() -> System.out.println(latest.get().size()));
    List<String> rows = new ArrayList<>();
    latest.set(rows);
    rows.add("row"); // missed: SharedMutable
  }
}
