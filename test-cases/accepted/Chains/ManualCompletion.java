import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** A callback API turned into a CompletableFuture. */
class ManualCompletion {
  interface Client {
    void get(String key, BiConsumer<String, Throwable> callback);
  }

  static CompletableFuture<String> get(Client client, String key) {
    CompletableFuture<String> result = new CompletableFuture<>();
    client.get(
        key,
        (row, failure) -> {
          if (failure != null) {
            result.completeExceptionally(failure);
          } else {
            result.complete(row);
          }
        });
    return result;
  }
}
