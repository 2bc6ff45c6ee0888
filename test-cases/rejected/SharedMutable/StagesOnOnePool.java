import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Two stages of one future are given the same pool, which does not order them. */
class StagesOnOnePool {
  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> rows.add("first"), pool);
    CompletableFuture<Void> left = first.thenRunAsync(() -> rows.add("left"), pool);
    CompletableFuture<Void> right =
        first.thenRunAsync(() -> rows.add("right"), pool); // error: SharedMutable
    CompletableFuture.allOf(left, right).join();
  }
}
