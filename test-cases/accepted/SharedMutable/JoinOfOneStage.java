import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Who waits for the last stage has waited for those before it. */
class JoinOfOneStage {
  static void run() {
    List<String> rows = new ArrayList<>();
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> rows.add("first"));
    CompletableFuture<Void> second = first.thenRunAsync(() -> rows.add("second"));
    second.join();
    rows.add("last");
  }

  static void all() {
    List<String> rows = new ArrayList<>();
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> rows.add("first"));
    CompletableFuture<Void> both =
        CompletableFuture.allOf(first.thenRunAsync(() -> rows.add("second")));
    both.join();
    rows.add("last");
  }
}
