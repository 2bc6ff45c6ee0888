import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Two async stages of one future may run at the same time. */
class StageBesideStage {
  static void load(CompletableFuture<String> row) {
    List<String> seen = new ArrayList<>();
    row.thenAcceptAsync(r -> seen.add("a" + r));
    row.thenAcceptAsync(r -> seen.add("b" + r)); // error: SharedMutable
  }
}
