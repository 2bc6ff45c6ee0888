import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The result of a stage belongs to whoever joined it. */
class ResultThenMutate {
  static List<String> load() {
    CompletableFuture<List<String>> loading =
        CompletableFuture.supplyAsync(
            () -> {
              List<String> rows = new ArrayList<>();
              rows.add("row");
              return rows;
            });
    List<String> rows = loading.join();
    rows.add("appended by the caller");
    return rows;
  }
}
