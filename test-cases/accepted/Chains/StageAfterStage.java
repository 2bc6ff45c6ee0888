import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What one stage writes the next may read and write: stages of a chain are ordered. */
class StageAfterStage {
  static CompletableFuture<List<String>> load() {
    List<String> rows = new ArrayList<>();
    return CompletableFuture.runAsync(() -> rows.add("first"))
        .thenRunAsync(() -> rows.add("second"))
        .thenApply(
            ignored -> {
              rows.add("third");
              return rows;
            });
  }
}
