import dev.pinion.future.Future;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** The task only makes the future; what the call returns holds it, and is dropped. */
class LostWithItsResult {
  interface Store {
    Future<String> save(String row);
  }

  static void save(Store store, ExecutorService pool, Optional<String> row) {
    pool.submit(() -> store.save("first")); // error: UnpolledFuture
    row.map(store::save); // error: UnpolledFuture
  }

  static void saveLater(Store store, CompletableFuture<String> row) {
    row.thenApply(found -> store.save(found)); // error: UnpolledFuture
  }
}
