import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** supplyAsync has started; the stage is not joined before the write. */
class SupplyThenWrite {
  static int count() {
    List<String> rows = new ArrayList<>();
    CompletableFuture<Integer> size = CompletableFuture.supplyAsync(() -> rows.size());
    rows.add("late"); // error: SharedMutable
    return size.join();
  }
}
