import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The stage before has ended, but not the one after it. */
class JoinOfOneStage {
  static void run() {
    List<String> rows = new ArrayList<>();
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> System.out.println("first"));
    CompletableFuture<Void> second = first.thenRunAsync(() -> rows.add("second"));
    first.join();
    rows.add("last"); // error: SharedMutable
    second.join();
  }
}
