import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.Callable;

/** A Callable is not an async body, however alike they look. */
class CallableLambda {
  static Callable<String> later(Future<String> row) {
    return () -> await(row); // error: AwaitOutsideAsync
  }
}
