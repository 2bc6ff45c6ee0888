import dev.pinion.annotations.Strict;
import java.util.concurrent.CompletableFuture;

/** Strict: nothing says that a repository may be used from another thread. */
@Strict
class StrictRepository {
  interface Repository {
    String find(int id);
  }

  static CompletableFuture<Integer> load(Repository repository, int id) {
    return CompletableFuture.supplyAsync(() -> repository.find(id)) // error: NotSend
        .thenApply(String::length);
  }
}
