import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One task fills a local list; allOf joins it before the list is read. */
class OneTaskFillsList {
  static int load(List<Integer> ids) {
    List<String> rows = new ArrayList<>();
    CompletableFuture<Void> task =
        CompletableFuture.runAsync(() -> ids.forEach(id -> rows.add("row " + id)));
    CompletableFuture.allOf(task).join();
    return rows.size();
  }
}
