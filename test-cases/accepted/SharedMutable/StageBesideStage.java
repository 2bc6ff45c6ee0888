import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A stage follows its stage: the second starts when the first has ended. */
class StageBesideStage {
  static CompletableFuture<Void> load(CompletableFuture<String> row) {
    List<String> seen = new ArrayList<>();
    return row.thenAcceptAsync(r -> seen.add("a" + r))
        .thenAcceptAsync(ignored -> seen.add("b"))
        .thenRun(() -> System.out.println(seen));
  }
}
