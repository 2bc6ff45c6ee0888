import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.util.concurrent.CompletableFuture;

/** getNow has an answer at once. */
class JoinStage {
  static Future<String> load(CompletableFuture<String> row) {
    return async(() -> row.getNow("not yet").trim());
  }
}
