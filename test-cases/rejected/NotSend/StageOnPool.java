import dev.pinion.rc.Rc;
import java.util.concurrent.CompletableFuture;

/** thenApplyAsync hands its function to a pool, whatever thread completed the stage before. */
class StageOnPool {
  static CompletableFuture<String> greet(CompletableFuture<String> name) {
    Rc<String> prefix = Rc.of("Dear ");
    return name.thenApplyAsync(n -> prefix.get() + n); // error: NotSend
  }
}
