import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One task fills the list, and is joined before the list is read. */
@Strict
class StrictTasksFillList {
  static int load(int first) {
    List<String> rows = new ArrayList<>();
    CompletableFuture<Void> task =
        CompletableFuture.runAsync(
            () -> {
              for (int id = first; id < first + 9; id++) {
                rows.add("row " + id);
              }
            });
    task.join();
    return rows.size();
  }
}
