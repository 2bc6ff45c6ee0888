import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.Callable;

/** A supplier of a future makes a new body each time. */
class CallableLambda {
  static Callable<Future<String>> later(Future<String> row) {
    return () -> async(() -> await(row));
  }
}
