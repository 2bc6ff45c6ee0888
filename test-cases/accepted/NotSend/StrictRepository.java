import dev.pinion.annotations.Send;
import dev.pinion.annotations.Strict;
import dev.pinion.annotations.Sync;
import java.util.concurrent.CompletableFuture;

/** Its interface says so. */
@Strict
class StrictRepository {
  @Sync
  @Send
  interface Repository {
    String find(int id);
  }

  static CompletableFuture<Integer> load(Repository repository, int id) {
    return CompletableFuture.supplyAsync(() -> repository.find(id)).thenApply(String::length);
  }
}
