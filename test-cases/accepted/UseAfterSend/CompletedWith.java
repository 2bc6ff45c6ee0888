import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Filled before it is given away. */
class CompletedWith {
  static void answer(CompletableFuture<List<String>> promise) {
    List<String> rows = new ArrayList<>();
    rows.add("early");
    promise.complete(rows);
  }
}
