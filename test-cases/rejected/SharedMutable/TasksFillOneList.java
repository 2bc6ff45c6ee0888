import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One task per turn of the loop, all filling one list; joining them all at the end comes too late.
 */
class TasksFillOneList {
  static List<String> load(List<String> ids) {
    List<String> rows = new ArrayList<>();
    List<CompletableFuture<Void>> tasks = new ArrayList<>();
    for (String id : ids) {
      tasks.add(CompletableFuture.runAsync(() -> rows.add("row " + id))); // error: SharedMutable
    }
    CompletableFuture.allOf(tasks.toArray(new CompletableFuture<?>[0])).join();
    return rows;
  }
}
