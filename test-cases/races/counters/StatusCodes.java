import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;

/**
 * One slot of an array for each class of status codes. The slots are not those of one task each:
 * most tasks count up the same slot, that of the 200s.
 */
class StatusCodes {
  private final ToIntFunction<URI> head;

  StatusCodes(ToIntFunction<URI> head) {
    this.head = head;
  }

  int[] count(List<URI> links) {
    int[] byClass = new int[6];
    CompletableFuture<?>[] checks = new CompletableFuture<?>[links.size()];
    for (int i = 0; i < checks.length; i++) {
      URI link = links.get(i);
      checks[i] =
          CompletableFuture.runAsync(
              () -> {
                int status = head.applyAsInt(link); // strict: SharedMutable
                byClass[status / 100]++; // strict: SharedMutable
              });
    }
    CompletableFuture.allOf(checks).join();
    return byClass;
  }
}
