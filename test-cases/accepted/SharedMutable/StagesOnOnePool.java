import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Each stage follows the one before. */
class StagesOnOnePool {
  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> rows.add("first"), pool);
    CompletableFuture<Void> left = first.thenRunAsync(() -> rows.add("left"), pool);
    CompletableFuture<Void> right = left.thenRunAsync(() -> rows.add("right"), pool);
    right.join();
  }
}
