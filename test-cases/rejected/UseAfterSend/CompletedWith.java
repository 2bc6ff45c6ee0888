import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Who waits for the future has the list at once. */
class CompletedWith {
  static void answer(CompletableFuture<List<String>> promise) {
    List<String> rows = new ArrayList<>();
    promise.complete(rows);
    rows.add("late"); // error: UseAfterSend
  }
}
