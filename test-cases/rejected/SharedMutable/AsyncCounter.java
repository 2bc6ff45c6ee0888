import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Updates get lost in one another. */
class AsyncCounter {
  private int done;

  void start(List<String> ids) {
    for (String id : ids) {
      CompletableFuture.runAsync(() -> done++); // error: SharedMutable
    }
  }
}
