import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** whenComplete runs where the stage before it ended. */
class CallbackWrites {
  static int run() {
    List<String> log = new ArrayList<>();
    CompletableFuture.supplyAsync(() -> "row").whenComplete((row, failure) -> log.add(row));
    return log.size(); // error: SharedMutable
  }
}
