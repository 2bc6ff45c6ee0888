import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import java.util.function.Supplier;

/** Two futures, two tasks. */
class SpawnedTwice {
  static void start(AsyncRuntime runtime, Supplier<Future<String>> rows) {
    runtime.spawn(rows.get());
    runtime.spawn(rows.get());
  }
}
