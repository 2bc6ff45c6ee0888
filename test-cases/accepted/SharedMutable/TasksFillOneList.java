import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One task fills the list, and it is joined before the list is read. */
class TasksFillOneList {
  static List<String> load(List<String> ids) {
    List<String> rows = new ArrayList<>();
    CompletableFuture<Void> task =
        CompletableFuture.runAsync(
            () -> {
              for (String id : ids) {
                rows.add("row " + id);
              }
            });
    task.join();
    return rows;
  }
}
