import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** An AtomicInteger loses none. */
class AsyncCounter {
  private final AtomicInteger done = new AtomicInteger();

  void start(List<String> ids) {
    for (String id : ids) {
      CompletableFuture.runAsync(() -> done.incrementAndGet());
    }
  }
}
