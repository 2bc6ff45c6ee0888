import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.ToIntFunction;

/**
 * The slots are atomic, so any number of tasks may count in one of them. Strict wants to know that
 * the request may be made by many threads at once.
 */
class StatusCodes {
  private final ToIntFunction<URI> head;

  StatusCodes(ToIntFunction<URI> head) {
    this.head = head;
  }

  int[] count(List<URI> links) {
    AtomicIntegerArray byClass = new AtomicIntegerArray(6);
    CompletableFuture<?>[] checks = new CompletableFuture<?>[links.size()];
    for (int i = 0; i < checks.length; i++) {
      URI link = links.get(i);
      checks[i] =
          CompletableFuture.runAsync(() -> byClass.incrementAndGet(head.applyAsInt(link) / 100));
    }
    CompletableFuture.allOf(checks).join();
    int[] counts = new int[byClass.length()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = byClass.get(i);
    }
    return counts;
  }
}
