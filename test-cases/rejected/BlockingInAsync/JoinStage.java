import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.util.concurrent.CompletableFuture;

/** CompletableFuture.join waits on this thread. */
class JoinStage {
  static Future<String> load(CompletableFuture<String> row) {
    return async(() -> row.join().trim()); // warning: BlockingInAsync
  }
}
