import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The stage that runs the callback is waited for. */
class CallbackWrites {
  static int run() {
    List<String> log = new ArrayList<>();
    CompletableFuture.supplyAsync(() -> "row").whenComplete((row, failure) -> log.add(row)).join();
    return log.size();
  }
}
