import dev.pinion.rc.Arc;
import java.util.concurrent.CompletableFuture;

/** The same with an Arc. */
class StageOnPool {
  static CompletableFuture<String> greet(CompletableFuture<String> name) {
    Arc<String> prefix = Arc.of("Dear ");
    return name.thenApplyAsync(n -> prefix.get() + n);
  }
}
