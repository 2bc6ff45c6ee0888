import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Strict says the same as default: the tasks are joined, but they overlap one another. */
@Strict
class StrictTasksFillList {
  static int load(List<Integer> ids) {
    List<String> rows = new ArrayList<>();
    List<CompletableFuture<Void>> tasks = new ArrayList<>();
    for (int id : ids) {
      tasks.add(CompletableFuture.runAsync(() -> rows.add("row " + id))); // error: SharedMutable
    }
    CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new)).join();
    return rows.size();
  }
}
