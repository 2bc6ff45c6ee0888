import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.util.function.Supplier;

/** A supplier makes what it gives. */
class HeldByMap {
  static void row(String key) {
    Supplier<Future<String>> row = () -> async(() -> key);
    row.get(); // error: UnpolledFuture
  }
}
