import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** join() comes first. */
class SupplyThenWrite {
  static int count() {
    List<String> rows = new ArrayList<>();
    CompletableFuture<Integer> size = CompletableFuture.supplyAsync(() -> rows.size());
    int n = size.join();
    rows.add("late");
    return n + rows.size();
  }
}
